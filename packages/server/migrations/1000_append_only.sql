-- The text of a ledger row that is hashed: the same on every server, whatever the session's settings.
-- Columns without a value are left out, so that a column added later changes no text.
create function ledger_text(entry anyelement) returns text
  language sql stable parallel safe
  set timezone = 'UTC' set bytea_output = 'hex' set extra_float_digits = 1
  as $$
    select jsonb_object_agg(key, value)::text from jsonb_each(to_jsonb(entry) - 'tx' - 'hash') where value <> 'null'::jsonb
  $$;

-- Gives a new row its place in its chain. The lock makes writers of one chain wait for each other; the look at the last row
-- is a statement of its own and therefore sees what the one before has committed.
create function append_to_chain() returns trigger
  language plpgsql
  as $$
declare
  last_seq integer;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_entry ' || new.chain, 0));
  select seq, hash into last_seq, last_hash from audit_entry where chain = new.chain order by seq desc limit 1;
  new.tx := pg_current_xact_id();
  new.seq := coalesce(last_seq, 0) + 1;
  new.prev_hash := coalesce(last_hash, ''::bytea);
  new.hash := sha256(convert_to('audit_entry ' || ledger_text(new), 'UTF8'));
  return new;
end $$;

do $$
declare
  ledger text;
begin
  if to_regclass('public.audit_entry') is not null then
    create trigger audit_entry_chain before insert on audit_entry for each row execute function append_to_chain();
  end if;
  foreach ledger in array array['audit_entry', 'timeline_entry', 'closed_score', 'seal'] loop
    continue when to_regclass('public.' || ledger) is null;
    execute format('revoke update, delete, truncate on %I from jijiao_app', ledger);
    -- The sealer reads by transaction number.
    if exists (select from information_schema.columns
      where table_schema = 'public' and table_name = ledger and column_name = 'tx') then
      execute format('create index if not exists %I on %I (tx)', ledger || '_tx', ledger);
    end if;
  end loop;
end $$;
