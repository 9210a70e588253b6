-- What a service is asked for before the fieldwork, the documents and figures that it sends, and
-- the questions and replies about each. Facts are only added; the latest revision holds.

create table service_request (
  inspection text not null references inspection,
  item       text not null check (item <> ''),
  revision   integer not null check (revision >= 1),
  due        date not null,
  sent_at    timestamptz not null default now(),
  sent_by    uuid references account,
  primary key (inspection, item, revision)
);

comment on column service_request.item is 'evidence in advance by the id of the framework, or ‘data-’ with the form’s';

create table service_document (
  id          uuid primary key,
  inspection  text not null references inspection,
  item        text not null check (item <> ''),
  file_name   text not null check (file_name <> ''),
  kind        text not null check (kind in ('pdf', 'docx', 'xlsx', 'png', 'jpeg')),
  content     bytea not null,
  sha256      text not null check (sha256 = encode(sha256(content), 'hex')),
  scan        text not null check (scan in ('clean', 'none')),
  received_at timestamptz not null default clock_timestamp(),
  received_by uuid not null references account
);

create index service_document_by_item on service_document (inspection, item);
-- Of two who send the same file at once, one is kept.
create unique index service_document_once on service_document (inspection, item, sha256);

comment on table service_document is 'kept here and nowhere else, so that a backup of the database has every document';
comment on column service_document.scan is 'what the virus scanner said: clean, or none where there is none';

create table service_message (
  arrived    bigint generated always as identity primary key,
  inspection text not null references inspection,
  item       text not null check (item <> ''),
  kind       text not null check (kind in ('query', 'reply', 'not held', 'settled')),
  words      text not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  check (kind = 'settled' or words <> '')
);

create index service_message_by_item on service_message (inspection, item);

create table service_figure (
  inspection text not null references inspection,
  field      text not null check (field <> ''),
  revision   integer not null check (revision >= 1),
  value      numeric,
  source     text not null,
  day        date,
  period     text not null,
  comparator text not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, field, revision),
  check ((value is null) = (day is null))
);

comment on table service_figure is 'what the service says in figures; without a value it was taken back';
comment on column service_figure.value is 'exactly as given: 4.20 is not 4.2';

create table service_confirmation (
  arrived    bigint generated always as identity primary key,
  inspection text not null references inspection,
  query      text not null check (query <> ''),
  working    text not null,
  reason     text not null check (reason <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account
);

create index service_confirmation_by_inspection on service_confirmation (inspection);

comment on column service_confirmation.working is 'the sum that was asked about: of other figures the question is asked anew';
