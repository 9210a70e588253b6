-- The ratings panel: what it met about, what it decided, and the confirmation of the ratings, after
-- which nothing changes that they rest on; and case results that come from an inspection file.

create table case_results (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  file_name  text not null check (file_name <> ''),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content    text not null check (content <> ''),
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (inspection, revision)
);

comment on table case_results is 'results of cases that were assessed elsewhere; the latest revision holds while no case is assessed here';
comment on column case_results.sha256 is 'of the file as it was sent';
comment on column case_results.content is 'an inspection file with what the cases gave and nothing that was judged, decided or published';

create table panel_meeting (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  chair      uuid not null references account,
  quorum     integer not null check (quorum >= 1),
  present    uuid[] not null,
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (inspection, revision)
);

comment on table panel_meeting is 'who meets; the latest revision holds';

create table panel_interest (
  inspection text not null references inspection,
  account    uuid not null references account,
  reason     text not null check (reason <> ''),
  at         timestamptz not null default now(),
  primary key (inspection, account)
);

comment on table panel_interest is 'whoever declares one has no vote on this inspection any more';

create table panel_decision (
  inspection text not null references inspection,
  standard   text not null check (standard <> ''),
  revision   integer not null check (revision >= 1),
  kind       text not null check (kind in ('confirm', 'move', 'send-back')),
  proposed   text not null,
  judgement  integer not null check (judgement >= 0),
  to_rating  text not null,
  grounds    text[] not null,
  reason     text not null,
  in_favour  uuid[] not null,
  against    uuid[] not null,
  by_votes   boolean not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, standard, revision),
  check ((kind = 'move') = (to_rating <> '')),
  check (kind = 'confirm' or reason <> '')
);

comment on table panel_decision is 'the latest revision of each standard holds, while what it decided on is still what is proposed';
comment on column panel_decision.judgement is 'the revision of the judgement that was decided on; 0 for a standard judged from cases';

create table panel_note (
  id         bigint generated always as identity primary key,
  inspection text not null references inspection,
  words      text not null check (words <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account
);

create index panel_note_by_inspection on panel_note (inspection, id);

comment on table panel_note is 'the minutes, line by line as they were taken';

create table panel_action (
  id         uuid primary key,
  inspection text not null references inspection,
  words      text not null check (words <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account
);

create index panel_action_by_inspection on panel_action (inspection, at);

create table panel_action_done (
  panel_action uuid primary key references panel_action,
  words        text not null check (words <> ''),
  at           timestamptz not null default now(),
  by           uuid not null references account
);

create table discretion_case (
  inspection text not null references inspection,
  standard   text not null check (standard <> ''),
  revision   integer not null check (revision >= 1),
  words      text not null check (words <> ''),
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (inspection, standard, revision)
);

comment on table discretion_case is 'what the lead inspector says to the panel for or against discretion; the latest revision holds';

create table ratings_step (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  step       text not null check (step in ('confirmed', 'reopened')),
  reason     text not null,
  file       text not null,
  sha256     text not null check (sha256 = encode(sha256(convert_to(file, 'UTF8')), 'hex')),
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (inspection, revision),
  check ((step = 'confirmed') = (file <> '')),
  check (step = 'confirmed' or reason <> '')
);

comment on table ratings_step is 'the confirmations of the ratings and their reopenings; the last tells whether anything may change';
comment on column ratings_step.file is 'the inspection file from which the confirmed ratings follow: no rating is stored';

create function ratings_are_confirmed(of_inspection text) returns boolean language sql as $$
  select coalesce((
    select step = 'confirmed' from ratings_step where inspection = of_inspection
    order by revision desc limit 1
  ), false)
$$;

-- Adds an entry, unless the ratings were confirmed, or the case took a step or its calibration began
-- or was closed since its writer's request looked at it. One round trip; the rules are the program's.
-- Whoever confirms the ratings waits for the saves that are under way, and those that
-- come later see the confirmation. The lock of the ratings is taken before that of a case,
-- everywhere.
create function add_entry(
  new_id uuid, of_inspection text, of_number integer, of_reading text, new_slot text, new_value text,
  new_reason text, new_replaces uuid[], new_by uuid, moves_seen bigint
) returns text language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('ratings'), hashtext(of_inspection));
  if ratings_are_confirmed(of_inspection) then
    return 'confirmed';
  end if;
  perform pg_advisory_xact_lock_shared(hashtext(of_inspection), of_number);
  if moves_seen <> (
    select count(*) from case_move
    where inspection = of_inspection and number = of_number and reading = of_reading
  ) + (
    select count(*) from calibration where inspection = of_inspection and number = of_number
  ) then
    return 'moved';
  end if;
  insert into entry (id, inspection, number, reading, slot, value, reason, replaces, by)
  values (new_id, of_inspection, of_number, of_reading, new_slot, new_value, new_reason,
    new_replaces, new_by)
  on conflict (id) do nothing;
  return case when found then 'added' else 'there' end;
end $$;

-- The last guard, for every table that ratings rest on: who forgets to ask is refused all the same.
create function refuse_once_confirmed() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('ratings'), hashtext(new.inspection));
  if ratings_are_confirmed(new.inspection) then
    raise exception 'The ratings of % are confirmed.', new.inspection using errcode = 'PL001';
  end if;
  return new;
end $$;

create trigger not_once_confirmed before insert on case_move
  for each row execute function refuse_once_confirmed();
create trigger not_once_confirmed before insert on consensus
  for each row execute function refuse_once_confirmed();
create trigger not_once_confirmed before insert on case_withdrawn
  for each row execute function refuse_once_confirmed();
create trigger not_once_confirmed before insert on sample_draw
  for each row execute function refuse_once_confirmed();
create trigger not_once_confirmed before insert on judgement
  for each row execute function refuse_once_confirmed();
create trigger not_once_confirmed before insert on case_results
  for each row execute function refuse_once_confirmed();
create trigger not_once_confirmed before insert on panel_decision
  for each row execute function refuse_once_confirmed();
