import type { Supply } from '#engines/matching';
import { dayNumber } from '#kernel/time';
import type { Profile } from './model.ts';

/** A profile as the matching engine sees it. What is not known stays away, so that it counts neither for nor against. */
export const supplyOf = (profile: Profile): Supply => ({
  id: profile.id,
  // A profile names no occupation yet; its major and skills speak for it.
  occupations: [],
  // Demands give their skills in small letters too.
  skills: profile.skills.map((skill) => skill.toLowerCase()),
  places: profile.divisions,
  kinds: profile.kinds,
  ...(profile.major !== null && { major: profile.major }),
  ...(profile.education !== null && { education: profile.education }),
  ...(profile.experienceYears !== null && { experienceYears: profile.experienceYears }),
  // Of one person that there is a place says nothing.
  ...(profile.kind === 'class' && { headcount: profile.headcount }),
  ...(profile.availableFrom !== null && { from: dayNumber(profile.availableFrom) }),
  ...(profile.payMonthMin !== null && { payMin: profile.payMonthMin }),
});
