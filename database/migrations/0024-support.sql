-- Support finds people by their exact name; one statement over all of an installation's accounts must not read them all.
create index user_by_name on auth."user" ("name");
