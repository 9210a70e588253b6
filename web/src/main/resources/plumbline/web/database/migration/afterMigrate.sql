-- All that the serving role may do, in one place and granted anew at every start, so that a serving
-- role of another name gets the same. No update, delete or truncate: facts are only added.

-- Two nodes that start at once would trip over each other's grants.
select pg_advisory_xact_lock(hashtext('plumbline grants'));

revoke all on schema public from public;
grant usage on schema public to ${app};

grant select, insert on framework_version to ${app};
grant select, insert on inspection_file to ${app};
grant select on current_inspection to ${app};

grant select, insert on account, account_password, account_state, account_event, role_given, role_ended to ${app};
grant select on current_role_given, current_account to ${app};
-- No evidence: a sign-in ends, a link is used, a count goes up and is forgotten.
grant select, insert, delete on sign_in, sign_in_tries, known_browser, link, provider_try to ${app};
grant update (seen_at) on sign_in to ${app};
grant update (tries) on sign_in_tries to ${app};
grant update (used_at) on link to ${app};

grant select, insert on service, service_revision, inspection, plan_change to ${app};

grant select, insert on case_list, sample_draw, sampled_case, case_withdrawn, declared_conflict, conflict_ended, interview_slot, interview_slot_withdrawn, assignment, entry, case_move, calibration, consensus, alert, alert_event, alert_contact, case_access to ${app};
grant select, insert on reading_capacity to ${app};
grant select, insert on trail_entry, judgement to ${app};
grant select, insert on service_request, service_document, service_message, service_figure, service_confirmation to ${app};
grant select, insert on evidence_item, evidence_withdrawn to ${app};
grant select, insert on evidence_item, evidence_withdrawn, meeting_revision, meeting_note to ${app};
grant select, insert on report_section, report_comment, report_comment_settled, report_sign_off, report_recommendations, report_changed_names, report_word_file, report_word_return to ${app};
grant select, insert on small_numbers_decision to ${app};
grant select on current_small_numbers to ${app};
grant select, insert on case_results, panel_meeting, panel_interest, panel_decision, panel_note, panel_action, panel_action_done, discretion_case, ratings_step to ${app};
grant select, insert on colleague_agency, share, share_ended, enquiry, enquiry_withdrawn, enquiry_answer to ${app};
grant select, insert on factual_round, factual_passage, factual_due, factual_finished, factual_challenge, factual_document, factual_withdrawn, factual_answer, factual_letter, factual_settled_otherwise to ${app};
revoke execute on function add_entry from public;
grant execute on function add_entry to ${app};

grant select, insert on survey_template, survey, survey_decision, survey_codes_made, survey_response, survey_answer to ${app};
-- No evidence: a code is forgotten when it is used.
grant select, insert, delete on survey_code to ${app};
revoke execute on function mix_survey_answers from public;
grant execute on function mix_survey_answers to ${app};
revoke execute on function ratings_are_confirmed, refuse_once_confirmed from public;
grant execute on function ratings_are_confirmed to ${app};
grant select, insert on translated_text to ${app};
grant select on current_translated_text to ${app};
grant select, insert on edition, edition_file, release_plan, edition_release, report_withdrawn, embargo_reader, embargo_reader_removed, embargo_read to ${app};
grant select on current_embargo_reader to ${app};
grant select, insert on public_note to ${app};
grant select on current_public_note to ${app};
revoke execute on function publication_now from public;
grant execute on function publication_now to ${app};
-- No evidence: who no longer wants e-mails is deleted, and what waits is deleted when it went.
grant select, insert, delete on subscriber, subscriber_topic, subscriber_asked, subscriber_email to ${app};
grant update (token_hash, failures, next_at) on subscriber_asked to ${app};
grant select, insert on subscriber_announcement to ${app};
grant update (subject, words, told, failed) on subscriber_announcement to ${app};
grant update (failures, next_at) on subscriber_email to ${app};
