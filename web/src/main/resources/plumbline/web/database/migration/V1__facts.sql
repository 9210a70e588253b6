-- Facts are only added. A framework version or an inspection file, once received, stays as it came;
-- a later one is a row of its own, and the state of today is a view over the rows. The rights that
-- hold the serving role to that are in afterMigrate.sql.

create table framework_version (
  hash        text primary key check (hash ~ '^[0-9a-f]{64}$'),
  id          text not null check (id <> ''),
  version     text not null check (version <> ''),
  source      text not null check (source <> ''),
  received_at timestamptz not null default now()
);

comment on column framework_version.hash is 'SHA-256 of the source: the framework an inspection was rated by';

create index framework_version_by_id on framework_version (id, version);

create table inspection_file (
  id             text not null check (id <> ''),
  revision       integer not null check (revision >= 1),
  content        text not null,
  sha256         text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  framework_hash text not null references framework_version,
  received_at    timestamptz not null default now(),
  received_by    text not null check (received_by <> ''),
  primary key (id, revision)
);

comment on column inspection_file.revision is 'counts up from 1; clocks jump, so the order is by this and never by received_at';

create index inspection_file_by_framework on inspection_file (framework_hash);

-- As the asking role: a view of the owner's would read with the owner's powers.
create view current_inspection with (security_invoker = true) as
select *
from inspection_file file
where not exists (
  select from inspection_file later
  where later.id = file.id and later.revision > file.revision
);
