-- Subscribers: who asked for e-mails about published reports. Addresses are personal data: they are
-- in these tables only, and are deleted when they are no longer wanted. No evidence rests on them.

create table subscriber (
  id    uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and email ~ '^[!-~]+@[!-~]+$'),
  token text not null unique check (token <> ''),
  at    timestamptz not null default clock_timestamp()
);

comment on table subscriber is 'who confirmed; the row is deleted when the person unsubscribes';
comment on column subscriber.token is 'stands in the link of every e-mail that ends them; it does nothing else, and is kept as it is';

create table subscriber_topic (
  subscriber uuid not null references subscriber on delete cascade,
  service    text not null,
  since      timestamptz not null default clock_timestamp(),
  primary key (subscriber, service)
);

create index subscriber_topic_by_service on subscriber_topic (service, since);

comment on column subscriber_topic.service is 'empty for the reports of every service';

create table subscriber_asked (
  id         uuid primary key default gen_random_uuid(),
  email      text not null check (email = lower(email) and email ~ '^[!-~]+@[!-~]+$'),
  mailbox    text not null,
  service    text not null,
  at         timestamptz not null default clock_timestamp(),
  token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
  failures   integer not null default 0,
  next_at    timestamptz not null default clock_timestamp()
);

create index subscriber_asked_by_mailbox on subscriber_asked (mailbox, at);
create index subscriber_asked_to_send on subscriber_asked (next_at) where token_hash is null;

comment on table subscriber_asked is 'who asked and has not confirmed; deleted after three days';
comment on column subscriber_asked.mailbox is 'the address without what its owner may add to it, so that nobody is written to too often';
comment on column subscriber_asked.token_hash is 'of the link to confirm; empty until its e-mail went';
comment on column subscriber_asked.next_at is 'when the e-mail is due, or tried again';

create table subscriber_announcement (
  kind       text not null check (kind in ('published', 'corrected', 'withdrawn')),
  inspection text not null,
  number     integer not null,
  subject    text not null check (subject <> ''),
  words      text not null check (words <> ''),
  at         timestamptz not null default clock_timestamp(),
  told       integer not null default 0 check (told >= 0),
  failed     integer not null default 0 check (failed >= 0),
  primary key (kind, inspection, number)
);

comment on table subscriber_announcement is 'what subscribers are told, all of it public; each once';
comment on column subscriber_announcement.told is 'how many got it; who, nobody knows any more';

create table subscriber_email (
  id         uuid primary key default gen_random_uuid(),
  subscriber uuid not null references subscriber on delete cascade,
  kind       text not null,
  inspection text not null,
  number     integer not null,
  at         timestamptz not null default clock_timestamp(),
  failures   integer not null default 0,
  next_at    timestamptz not null default clock_timestamp(),
  unique (kind, inspection, number, subscriber),
  foreign key (kind, inspection, number) references subscriber_announcement
);

create index subscriber_email_to_send on subscriber_email (next_at);
create index subscriber_email_by_subscriber on subscriber_email (subscriber);

comment on table subscriber_email is 'an e-mail that waits; deleted when it went';
