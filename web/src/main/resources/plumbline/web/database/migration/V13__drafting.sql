-- The report while it is written: the sections with their history, what was said about them, who
-- signed them off, what is recommended, and the names given to children in examples.

create table report_section (
  inspection text not null references inspection,
  section    text not null check (section <> ''),
  revision   integer not null check (revision >= 1),
  text       text not null,
  printed    text not null check (printed ~ '^[0-9a-f]{64}$'),
  came       text not null check (came in ('typed', 'mended', 'suggested', 'restored')),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, section, revision)
);

comment on table report_section is 'the words of a section; the latest revision holds';
comment on column report_section.text is 'in the notation; empty for the sentences that follow from the figures';
comment on column report_section.printed is 'SHA-256 of what it printed when it was kept, its figures in it';

create table report_comment (
  id         uuid primary key,
  inspection text not null references inspection,
  section    text not null check (section <> ''),
  words      text not null,
  quoted     text not null,
  proposed   text not null,
  origin     text not null check (origin in ('page', 'word')),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  check (words <> '' or proposed <> quoted)
);

create index report_comment_section on report_comment (inspection, section);

comment on table report_comment is 'a remark on a section or, where it proposes other words, a suggestion';
comment on column report_comment.quoted is 'the words of the section that it is about, in the notation; may be empty';

create table report_comment_settled (
  comment uuid primary key references report_comment,
  outcome text not null check (outcome in ('resolved', 'accepted', 'refused')),
  words   text not null,
  at      timestamptz not null default clock_timestamp(),
  by      uuid not null references account
);

create table report_sign_off (
  inspection text not null references inspection,
  section    text not null check (section <> ''),
  revision   integer not null check (revision >= 1),
  step       text not null check (step in ('ready', 'signed', 'opened')),
  printed    text not null check (printed ~ '^[0-9a-f]{64}$'),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, section, revision)
);

comment on table report_sign_off is 'where a section stands: the latest step holds while the section prints the same';

create table report_recommendations (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  recipients text[] not null,
  words      text[] not null,
  rests_on   text[] not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, revision),
  check (cardinality(recipients) = cardinality(words) and cardinality(words) = cardinality(rests_on))
);

comment on table report_recommendations is 'all recommendations in their order; the latest revision holds';

create table report_changed_names (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  names      text[] not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, revision)
);

comment on table report_changed_names is 'names that examples use in place of children’s own; the latest revision holds';
