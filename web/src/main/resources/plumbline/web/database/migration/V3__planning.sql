-- The inspections that are run here. What is told about a service or an inspection is a document with
-- revisions: two people who change it at once take the same next number, and the second is told.

create table service_revision (
  id       text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  revision integer not null check (revision >= 1),
  content  jsonb not null,
  made_at  timestamptz not null default now(),
  made_by  uuid references account,
  primary key (id, revision)
);

create table inspection (
  id             text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  service        text not null check (service <> ''),
  framework_hash text not null references framework_version,
  made_at        timestamptz not null default now(),
  made_by        uuid references account
);

comment on column inspection.framework_hash is 'the framework that it stays on to its end';

create table inspection_revision (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  content    jsonb not null,
  made_at    timestamptz not null default now(),
  made_by    uuid references account,
  primary key (inspection, revision)
);
