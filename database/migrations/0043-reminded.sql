-- When a delegate last asked its principal again, so that nobody is offered what would be refused.
alter table delegations.confirmation add column reminded_on date;
