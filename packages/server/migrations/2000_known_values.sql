ALTER TABLE "organisation" ADD CONSTRAINT "organisation_kind_known" CHECK ("kind" IN ('guidingUnit', 'institution', 'province'));
ALTER TABLE "person" ADD CONSTRAINT "person_language_known" CHECK ("language" IN ('en', 'zh'));
ALTER TABLE "post" ADD CONSTRAINT "post_role_known" CHECK ("role" IN ('administrator', 'applicant', 'auditor', 'expert', 'officer', 'signer'));
ALTER TABLE "session" ADD CONSTRAINT "session_by_known" CHECK ("by" IN ('oidc', 'password'));
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_state_known" CHECK (CASE "kind"
  WHEN 'activation' THEN "state" IN ('activated', 'open')
  WHEN 'annualPlan' THEN "state" IN ('draft', 'examined', 'lapsed', 'returned', 'settled', 'submitted')
  WHEN 'annualSummary' THEN "state" IN ('draft', 'examined', 'lapsed', 'returned', 'settled', 'submitted')
  WHEN 'application' THEN "state" IN ('draft', 'examined', 'failed', 'lapsed', 'notRecognised', 'noticed', 'passed', 'proposed', 'rechecked', 'recognised', 'recommended', 'refused', 'returned', 'submitted', 'underReview', 'withdrawn')
  WHEN 'batch' THEN "state" IN ('announced', 'cancelled', 'closed', 'draft', 'noticed', 'open', 'ranked', 'underReview')
  WHEN 'changeFiling' THEN "state" IN ('draft', 'examined', 'refused', 'returned', 'settled', 'submitted', 'withdrawn')
  WHEN 'curriculum' THEN "state" IN ('draft', 'examined', 'refused', 'returned', 'settled', 'submitted', 'withdrawn')
  WHEN 'decision' THEN "state" IN ('announced', 'drafted', 'noticed', 'signed', 'withdrawn')
  WHEN 'objection' THEN "state" IN ('accepted', 'answered', 'dismissed', 'received')
  WHEN 'outline' THEN "state" IN ('draft', 'examined', 'refused', 'returned', 'settled', 'submitted', 'withdrawn')
  WHEN 'planAmendment' THEN "state" IN ('draft', 'examined', 'refused', 'returned', 'settled', 'submitted', 'withdrawn')
  WHEN 'policy' THEN "state" IN ('draft', 'proposed', 'published', 'withdrawn')
  WHEN 'review' THEN "state" IN ('announced', 'closed', 'discussed', 'drawn', 'ranked', 'scoring', 'voted')
  ELSE false END);
ALTER TABLE "section_verdict" ADD CONSTRAINT "section_verdict_kind_known" CHECK ("kind" IN ('mark', 'verdict'));
ALTER TABLE "batch" ADD CONSTRAINT "batch_level_known" CHECK ("level" IN ('industry', 'municipal', 'provincial'));
ALTER TABLE "decision" ADD CONSTRAINT "decision_type_known" CHECK ("type" IN ('adjustment', 'ban', 'nationalRegistration', 'recognition', 'renewal'));
ALTER TABLE "publication" ADD CONSTRAINT "publication_kind_known" CHECK ("kind" IN ('announcement', 'call', 'draw', 'notice'));
ALTER TABLE "seat" ADD CONSTRAINT "seat_status_known" CHECK ("status" IN ('declined', 'recused', 'seated'));
ALTER TABLE "activation_section" ADD CONSTRAINT "activation_section_section_known" CHECK ("section" IN ('ledger', 'management', 'measures'));
ALTER TABLE "asset" ADD CONSTRAINT "asset_kind_known" CHECK ("kind" IN ('equipment', 'library', 'platform', 'practice', 'venue'));
ALTER TABLE "base_version" ADD CONSTRAINT "base_version_level_known" CHECK ("level" IN ('industry', 'municipal', 'national', 'provincial'));
ALTER TABLE "base_version" ADD CONSTRAINT "base_version_kind_known" CHECK ("kind" IN ('regional', 'sectoral'));
ALTER TABLE "base_version" ADD CONSTRAINT "base_version_grade_known" CHECK ("grade" IN ('excellent', 'fail', 'good', 'pass'));
ALTER TABLE "base_version" ADD CONSTRAINT "base_version_status_known" CHECK ("status" IN ('expired', 'operating', 'recognised', 'rectifying', 'revoked'));
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_scope_known" CHECK ("scope" IN ('abroad', 'domestic', 'province'));
ALTER TABLE "facility" ADD CONSTRAINT "facility_kind_known" CHECK ("kind" IN ('equipment', 'library', 'platform', 'practice', 'venue'));
ALTER TABLE "instructor_import" ADD CONSTRAINT "instructor_import_source_known" CHECK ("source" IN ('application', 'sheet'));
ALTER TABLE "instructor_import_row" ADD CONSTRAINT "instructor_import_row_state_known" CHECK ("state" IN ('bad', 'good', 'left', 'taken'));
ALTER TABLE "instructor_duplicate" ADD CONSTRAINT "instructor_duplicate_why_known" CHECK ("why" IN ('sameName', 'samePhone', 'spelling'));
ALTER TABLE "instructor_duplicate" ADD CONSTRAINT "instructor_duplicate_state_known" CHECK ("state" IN ('different', 'merged', 'open'));
ALTER TABLE "instructor_engagement" ADD CONSTRAINT "instructor_engagement_source_known" CHECK ("source" IN ('application', 'entered', 'sheet'));
ALTER TABLE "instructor_event" ADD CONSTRAINT "instructor_event_kind_known" CHECK ("kind" IN ('changed', 'engaged', 'engagementChanged', 'merged', 'mergedInto', 'qualified', 'trained', 'withdrawn'));
ALTER TABLE "instructor_figure" ADD CONSTRAINT "instructor_figure_name_known" CHECK ("name" IN ('classes', 'hoursTenths', 'ratingTenths', 'ratings'));
ALTER TABLE "partner" ADD CONSTRAINT "partner_kind_known" CHECK ("kind" IN ('enterprise', 'institute', 'university'));
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_occasion_known" CHECK ("occasion" IN ('group', 'handedIn'));
ALTER TABLE "plan_total" ADD CONSTRAINT "plan_total_dimension_known" CHECK ("dimension" IN ('audience', 'field', 'head', 'kind', 'whole'));
ALTER TABLE "ban" ADD CONSTRAINT "ban_ground_known" CHECK ("ground" IN ('falsified', 'revoked'));
ALTER TABLE "annual_lateness" ADD CONSTRAINT "annual_lateness_what_known" CHECK ("what" IN ('plan', 'summary'));
ALTER TABLE "annual_reminder" ADD CONSTRAINT "annual_reminder_what_known" CHECK ("what" IN ('plan', 'summary'));
