/** Topics of the change feed: records of this module, and people whose word about publication may have changed. */
export const CATALOGUE_TOPIC = 'catalogue';
export const PERSON_TOPIC = 'person';
