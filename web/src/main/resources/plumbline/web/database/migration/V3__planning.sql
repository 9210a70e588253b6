-- The inspections that are run here. What changes about a service or a plan is added under the next
-- revision: of two people who change it at once the second is told.

create table service (
  id      text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  made_at timestamptz not null default now(),
  made_by uuid references account
);

create table service_revision (
  service     text not null references service,
  revision    integer not null check (revision >= 1),
  name        text not null check (name <> ''),
  aliases     text[] not null,
  authorities text[] not null,
  region      text not null,
  police_area text not null,
  country     text not null check (country in ('England', 'Wales')),
  caseload    integer check (caseload >= 0),
  made_at     timestamptz not null default now(),
  made_by     uuid references account,
  primary key (service, revision)
);

create table inspection (
  id             text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  service        text not null references service,
  framework_hash text not null references framework_version,
  type           text not null check (type <> ''),
  announced      date not null,
  made_at        timestamptz not null default now(),
  made_by        uuid references account
);

comment on column inspection.framework_hash is 'the framework that it stays on to its end';

create index inspection_by_service on inspection (service);

create table plan_change (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  milestone  text not null check (milestone <> ''),
  deed       text not null check (deed in ('moved', 'moved with followers', 'done', 'not done')),
  day        date not null,
  reason     text not null,
  made_at    timestamptz not null default now(),
  made_by    uuid references account,
  primary key (inspection, revision)
);
