-- Search by parts of words, in Chinese too: a part of three characters or more goes by these indices.
create extension if not exists pg_trgm;

create index dossier_words on dossier using gin (title gin_trgm_ops, number gin_trgm_ops);
create index organisation_words on organisation using gin (name gin_trgm_ops, name_en gin_trgm_ops, short_name gin_trgm_ops, credit_code gin_trgm_ops);
create index expert_words on expert using gin (name gin_trgm_ops, organisation gin_trgm_ops);
create index person_words on person using gin (name gin_trgm_ops, username gin_trgm_ops);
create index base_version_words on base_version using gin (name gin_trgm_ops, host gin_trgm_ops);
