-- Publication: editions that were signed off, with the bytes that are published; who reads them
-- early; when they are released, what was withdrawn.

create table edition (
  inspection     text not null check (inspection <> ''),
  number         integer not null check (number >= 1),
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  evidence_hash  text not null check (evidence_hash ~ '^[0-9a-f]{64}$'),
  framework_hash text not null check (framework_hash ~ '^[0-9a-f]{64}$'),
  software       text not null check (software <> ''),
  language       text not null check (language <> ''),
  note           text not null,
  at             timestamptz not null default clock_timestamp(),
  by             uuid references account,
  primary key (inspection, number)
);

comment on table edition is 'a report that was signed off; it never changes';
comment on column edition.inspection is 'one that is run here, or the id of a published inspection file of the demonstration';
comment on column edition.evidence_hash is 'of all answers, judgements and decisions that it rests on';
comment on column edition.note is 'what the public is told that was corrected; empty where nothing was published before';
comment on column edition.by is 'unknown of the demonstration’s';

create table edition_file (
  inspection text not null,
  number     integer not null,
  name       text not null check (name ~ '^[a-z0-9][a-z0-9.-]*$'),
  media_type text not null check (media_type <> ''),
  bytes      bytea not null,
  sha256     text not null check (sha256 = encode(sha256(bytes), 'hex')),
  primary key (inspection, number, name),
  foreign key (inspection, number) references edition
);

comment on table edition_file is 'the bytes that are published: nothing is printed anew';

create table release_plan (
  inspection text not null,
  revision   integer not null check (revision >= 1),
  number     integer not null,
  due        timestamptz,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, revision),
  foreign key (inspection, number) references edition
);

comment on table release_plan is 'when an edition is to be released; the latest revision holds, while its edition is the latest';
comment on column release_plan.due is 'empty where the plan was given up';

create table edition_release (
  inspection text not null,
  number     integer not null,
  at         timestamptz not null,
  by         uuid references account,
  primary key (inspection, number),
  foreign key (inspection, number) references edition
);

comment on table edition_release is 'an edition is released once, and for good';
comment on column edition_release.by is 'unknown of the demonstration’s';

create table report_withdrawn (
  inspection text not null,
  number     integer not null,
  note       text not null check (note <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, number),
  foreign key (inspection, number) references edition
);

comment on table report_withdrawn is 'that edition and those before it are public no more';

create table embargo_reader (
  id         uuid primary key,
  inspection text not null references inspection,
  account    uuid not null references account,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account
);

create index embargo_reader_by_inspection on embargo_reader (inspection);

create table embargo_reader_removed (
  reader uuid primary key references embargo_reader,
  at     timestamptz not null default clock_timestamp(),
  by     uuid not null references account
);

create view current_embargo_reader as
  select * from embargo_reader
  where not exists (select from embargo_reader_removed where reader = embargo_reader.id);

create table embargo_read (
  id         bigint generated always as identity primary key,
  inspection text not null,
  number     integer not null,
  file       text not null,
  account    uuid not null references account,
  at         timestamptz not null default clock_timestamp(),
  foreign key (inspection, number, file) references edition_file
);

create index embargo_read_by_inspection on embargo_read (inspection, id);

comment on table embargo_read is 'who read what of an edition before its release';

-- What time it is, for every node alike. A function, so that a test can let the clock jump.
create function publication_now() returns timestamptz language sql volatile as $$
  select clock_timestamp()
$$;
