CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" bigint,
	"organisation_id" bigint,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"chain" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"prev_hash" "bytea" DEFAULT ''::bytea NOT NULL,
	"hash" "bytea" DEFAULT ''::bytea NOT NULL
);

CREATE TABLE "seal" (
	"era" integer NOT NULL,
	"height" integer NOT NULL,
	"cluster" text,
	"from_tx" "xid8" NOT NULL,
	"to_tx" "xid8" NOT NULL,
	"count" integer NOT NULL,
	"base" jsonb NOT NULL,
	"up_to" jsonb NOT NULL,
	"merkle_root" "bytea" NOT NULL,
	"prev_head" "bytea" NOT NULL,
	"head" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seal_height_pk" PRIMARY KEY("height")
);

CREATE TABLE "organisation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"short_name" text,
	"credit_code" text NOT NULL,
	"host_kind" text,
	"area_code" text,
	"guiding_unit_id" bigint,
	"address" text,
	"contact" text,
	"contact_phone" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "person" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"username" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"citizen_id_sealed" "bytea",
	"citizen_id_index" "bytea",
	"phone_sealed" "bytea",
	"phone_index" "bytea",
	"password_hash" text,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"totp_sealed" "bytea",
	"totp_last_step" bigint,
	"oidc_subject" text,
	"language" text DEFAULT 'zh' NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "post" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "post_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"role" text NOT NULL,
	"title" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"end_reason" text
);

CREATE TABLE "session" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "session_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" "bytea" NOT NULL,
	"person_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"user_agent" text,
	"address" text,
	"by" text DEFAULT 'password' NOT NULL,
	"complete" boolean DEFAULT false NOT NULL
);

CREATE TABLE "sign_in_try" (
	"key" text PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"window_from" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone
);

CREATE TABLE "dossier" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dossier_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"parent_id" bigint,
	"owner_id" bigint,
	"guiding_unit_id" bigint,
	"issuer_id" bigint,
	"act_unit" bigint,
	"act_role" text,
	"due_at" timestamp with time zone DEFAULT 'infinity' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);

CREATE TABLE "number_series" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_series_year_pk" PRIMARY KEY("series","year")
);

CREATE TABLE "timeline_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "timeline_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"dossier_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"move" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"person_id" bigint,
	"organisation_id" bigint,
	"role" text,
	"opinion" text,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"prev_hash" "bytea",
	"hash" "bytea" NOT NULL
);

CREATE TABLE "figure" (
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"item_id" bigint DEFAULT 0 NOT NULL,
	"name" text NOT NULL,
	"recorded" bigint DEFAULT 0 NOT NULL,
	"entered" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "figure_base_id_year_item_id_name_pk" PRIMARY KEY("base_id","year","item_id","name")
);

CREATE TABLE "figure_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "figure_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"item_id" bigint DEFAULT 0 NOT NULL,
	"name" text NOT NULL,
	"amount" bigint NOT NULL,
	"source_kind" text,
	"source_id" bigint,
	"evidence" uuid,
	"reason" text,
	"person_id" bigint,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"type" text NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dossier_id" bigint,
	"kind" text NOT NULL,
	"deleted_at" timestamp with time zone
);

CREATE TABLE "answered_request" (
	"person_id" bigint NOT NULL,
	"key" text NOT NULL,
	"endpoint" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answered_request_person_id_key_pk" PRIMARY KEY("person_id","key")
);

CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone
);

CREATE TABLE "message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"text_zh" text NOT NULL,
	"text_en" text NOT NULL,
	"link" text,
	"source" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);

CREATE TABLE "parameter_value" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "parameter_value_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"parameter" text NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"scope" bigint,
	"document_no" text,
	"decided_by" bigint,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "application" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"batch_id" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"field" text NOT NULL,
	"area_code" text,
	"rank" integer,
	"result_mean" double precision,
	"result_spread" double precision,
	"result_rank" integer,
	"result_passed" boolean
);

CREATE TABLE "application_editor" (
	"application_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_editor_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);

CREATE TABLE "application_section" (
	"application_id" bigint NOT NULL,
	"section" text NOT NULL,
	"data" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	CONSTRAINT "application_section_application_id_section_pk" PRIMARY KEY("application_id","section")
);

CREATE TABLE "application_version" (
	"application_id" bigint NOT NULL,
	"n" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint NOT NULL,
	CONSTRAINT "application_version_application_id_n_pk" PRIMARY KEY("application_id","n")
);

CREATE TABLE "faculty_member" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "faculty_member_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" bigint NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"field" text NOT NULL,
	"years" integer NOT NULL,
	"institution" text NOT NULL,
	"full_time" boolean NOT NULL,
	"vetted_on" date
);

CREATE TABLE "recheck" (
	"application_id" bigint PRIMARY KEY NOT NULL,
	"on" date NOT NULL,
	"people" text[] NOT NULL,
	"findings" text NOT NULL,
	"meets" boolean NOT NULL,
	"photographs" jsonb NOT NULL,
	"person_id" bigint NOT NULL
);

CREATE TABLE "recommendation" (
	"application_id" bigint PRIMARY KEY NOT NULL,
	"opinion" text NOT NULL,
	"rank" integer NOT NULL,
	"person_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "section_verdict" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "section_verdict_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"section" text NOT NULL,
	"kind" text NOT NULL,
	"meets" boolean,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint NOT NULL
);

CREATE TABLE "batch" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"issuer_id" bigint NOT NULL,
	"name" text NOT NULL,
	"year" integer NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"fields" text[] NOT NULL,
	"areas" text[],
	"quota" integer NOT NULL,
	"unit_quota" integer,
	"level" text NOT NULL,
	"favoured_field" text,
	"sections" text[] NOT NULL,
	"sheet" jsonb NOT NULL,
	"panel" jsonb NOT NULL,
	"applications" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "decision" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"batch_id" bigint,
	"issuer_id" bigint NOT NULL,
	"document_no" text,
	"subject" text NOT NULL,
	"grounds" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"notice_from" date,
	"notice_to" date,
	"announced_on" date
);

CREATE TABLE "decision_item" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decision_item_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"decision_id" bigint NOT NULL,
	"application_id" bigint,
	"organisation_id" bigint NOT NULL,
	"field" text NOT NULL,
	"mean" double precision,
	"rank" integer,
	"stands" boolean DEFAULT true NOT NULL
);

CREATE TABLE "publication" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"decision_id" bigint,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"document_no" text,
	"published_on" date NOT NULL,
	"objections_until" date,
	"items" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);

CREATE TABLE "expert" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "expert_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"organisation" text NOT NULL,
	"organisation_code" text NOT NULL,
	"fields" text[] NOT NULL,
	"partners" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);

CREATE TABLE "expert_employment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "expert_employment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"expert_id" bigint NOT NULL,
	"organisation" text NOT NULL,
	"organisation_code" text NOT NULL,
	"until" date NOT NULL
);

CREATE TABLE "objection" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"decision_id" bigint NOT NULL,
	"publication_id" bigint NOT NULL,
	"application_id" bigint,
	"receipt_no" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"name_sealed" "bytea" NOT NULL,
	"contact_sealed" "bytea" NOT NULL,
	"text" text NOT NULL,
	"answer" text,
	"received_at" timestamp with time zone NOT NULL
);

CREATE TABLE "closed_score" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "closed_score_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"review_id" bigint NOT NULL,
	"expert_id" bigint NOT NULL,
	"application_id" bigint NOT NULL,
	"marks" jsonb NOT NULL,
	"comment" text NOT NULL,
	"total" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"hash" "bytea"
);

CREATE TABLE "draw" (
	"review_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"seed" text,
	"sealed_at" timestamp with time zone,
	"candidates" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"digest" text NOT NULL,
	"excluded" jsonb NOT NULL,
	"drawn" jsonb NOT NULL,
	CONSTRAINT "draw_review_id_round_pk" PRIMARY KEY("review_id","round")
);

CREATE TABLE "review" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"batch_id" bigint NOT NULL,
	"applications" bigint[] NOT NULL,
	"minutes" text
);

CREATE TABLE "score_draft" (
	"review_id" bigint NOT NULL,
	"expert_id" bigint NOT NULL,
	"application_id" bigint NOT NULL,
	"marks" jsonb NOT NULL,
	"comment" text NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "score_draft_review_id_expert_id_application_id_pk" PRIMARY KEY("review_id","expert_id","application_id")
);

CREATE TABLE "seat" (
	"review_id" bigint NOT NULL,
	"expert_id" bigint NOT NULL,
	"stratum" text NOT NULL,
	"outside" boolean NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"round" integer NOT NULL,
	"declared_at" timestamp with time zone,
	"interests" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "seat_review_id_expert_id_pk" PRIMARY KEY("review_id","expert_id")
);

CREATE TABLE "site_visit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "site_visit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"review_id" bigint NOT NULL,
	"application_id" bigint NOT NULL,
	"on" date NOT NULL,
	"findings" text NOT NULL,
	"person_id" bigint NOT NULL
);

CREATE TABLE "vote" (
	"review_id" bigint NOT NULL,
	"expert_id" bigint NOT NULL,
	"application_id" bigint NOT NULL,
	"in_favour" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "vote_review_id_expert_id_application_id_pk" PRIMARY KEY("review_id","expert_id","application_id")
);

CREATE TABLE "base" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "base_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"organisation_id" bigint NOT NULL,
	"guiding_unit_id" bigint,
	"recognised_on" date NOT NULL,
	"term_ends_on" date NOT NULL,
	"decision_id" bigint NOT NULL,
	"document_no" text NOT NULL,
	"plaque_code" text NOT NULL
);

CREATE TABLE "base_version" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "base_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"name" text NOT NULL,
	"host" text NOT NULL,
	"level" text NOT NULL,
	"kind" text,
	"field" text NOT NULL,
	"speciality" text,
	"brand" text,
	"grade" text,
	"area_code" text,
	"status" text NOT NULL,
	"address" text,
	"director" text,
	"phone" text,
	"document_no" text,
	"what" jsonb NOT NULL
);

CREATE TABLE "change_filing" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"items" jsonb NOT NULL,
	"happened_on" date NOT NULL,
	"late_reason" text,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"content_version" integer DEFAULT 1 NOT NULL,
	"handed_in_on" date,
	"late" boolean DEFAULT false NOT NULL
);

CREATE TABLE "instructor" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"institution_key" text NOT NULL,
	"citizen_id_sealed" "bytea",
	"citizen_id_index" "bytea",
	"phone_sealed" "bytea",
	"phone_index" "bytea",
	"series" text,
	"title" text NOT NULL,
	"institution" text NOT NULL,
	"fields" text[] NOT NULL,
	"merged_into_id" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "instructor_duplicate" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_duplicate_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"first_id" bigint NOT NULL,
	"second_id" bigint NOT NULL,
	"why" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"judged_by" bigint,
	"judged_at" timestamp with time zone
);

CREATE TABLE "instructor_engagement" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_engagement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"instructor_id" bigint NOT NULL,
	"base_id" bigint NOT NULL,
	"full_time" boolean NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"vetted_on" date,
	"vetting_file_id" uuid,
	"subjects" text[] NOT NULL,
	"source" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);

CREATE TABLE "instructor_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"instructor_id" bigint NOT NULL,
	"base_id" bigint,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL,
	"person_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "instructor_figure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_figure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"instructor_id" bigint NOT NULL,
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"name" text NOT NULL,
	"amount" integer NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "instructor_qualification" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_qualification_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"instructor_id" bigint NOT NULL,
	"base_id" bigint NOT NULL,
	"what" text NOT NULL,
	"issuer" text NOT NULL,
	"obtained_on" date NOT NULL,
	"valid_until" date,
	"file_id" uuid NOT NULL,
	"entered_by" bigint NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);

CREATE TABLE "instructor_training" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_training_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"instructor_id" bigint NOT NULL,
	"base_id" bigint NOT NULL,
	"on" date NOT NULL,
	"what" text NOT NULL,
	"hours_tenths" integer NOT NULL,
	"file_id" uuid NOT NULL,
	"entered_by" bigint NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);

CREATE TABLE "refusal_count" (
	"rule" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL
);

CREATE TABLE "organisation_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint NOT NULL,
	"reason" text,
	"document_no" text,
	"changes" jsonb NOT NULL
);

CREATE TABLE "annual_plan" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"due_on" date,
	"handed_in_on" date,
	"late_on" date,
	"filed_on" date,
	"lapsed_on" date,
	"revision" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "plan_item" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plan_item_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sheet_id" bigint NOT NULL,
	"origin_id" bigint,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint,
	"dropped_on" date
);

CREATE TABLE "plan_mark" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plan_mark_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sheet_id" bigint NOT NULL,
	"item_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"answered_at" timestamp with time zone
);

CREATE TABLE "plan_revision" (
	"plan_id" bigint NOT NULL,
	"n" integer NOT NULL,
	"dossier_id" bigint NOT NULL,
	"filed_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"items" jsonb NOT NULL,
	CONSTRAINT "plan_revision_plan_id_n_pk" PRIMARY KEY("plan_id","n")
);

CREATE TABLE "plan_total" (
	"sheet_id" bigint NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"items" integer NOT NULL,
	"person_times" integer NOT NULL,
	"budget_fen" bigint NOT NULL,
	CONSTRAINT "plan_total_sheet_id_dimension_value_pk" PRIMARY KEY("sheet_id","dimension","value")
);

CREATE TABLE "ban" (
	"credit_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"ground" text NOT NULL,
	"since" date NOT NULL,
	"decision_id" bigint NOT NULL,
	"document_no" text NOT NULL
);

CREATE TABLE "plan_amendment" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"plan_id" bigint NOT NULL,
	"from_revision" integer NOT NULL,
	"reason" text,
	"reason_version" integer DEFAULT 0 NOT NULL,
	"filed_on" date
);

ALTER TABLE "post" ADD CONSTRAINT "post_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "post" ADD CONSTRAINT "post_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application" ADD CONSTRAINT "application_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application" ADD CONSTRAINT "application_batch_id_batch_dossier_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_section" ADD CONSTRAINT "application_section_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "application_version" ADD CONSTRAINT "application_version_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "faculty_member" ADD CONSTRAINT "faculty_member_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "section_verdict" ADD CONSTRAINT "section_verdict_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "batch" ADD CONSTRAINT "batch_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "decision" ADD CONSTRAINT "decision_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_decision_id_decision_dossier_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "expert_employment" ADD CONSTRAINT "expert_employment_expert_id_expert_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."expert"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "objection" ADD CONSTRAINT "objection_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "draw" ADD CONSTRAINT "draw_review_id_review_dossier_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "review" ADD CONSTRAINT "review_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "review" ADD CONSTRAINT "review_batch_id_batch_dossier_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "score_draft" ADD CONSTRAINT "score_draft_application_id_application_dossier_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "seat" ADD CONSTRAINT "seat_review_id_review_dossier_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "seat" ADD CONSTRAINT "seat_expert_id_expert_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."expert"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base" ADD CONSTRAINT "base_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base_version" ADD CONSTRAINT "base_version_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "change_filing" ADD CONSTRAINT "change_filing_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "change_filing" ADD CONSTRAINT "change_filing_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_duplicate" ADD CONSTRAINT "instructor_duplicate_first_id_instructor_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_duplicate" ADD CONSTRAINT "instructor_duplicate_second_id_instructor_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_engagement" ADD CONSTRAINT "instructor_engagement_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_engagement" ADD CONSTRAINT "instructor_engagement_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_event" ADD CONSTRAINT "instructor_event_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_figure" ADD CONSTRAINT "instructor_figure_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_qualification" ADD CONSTRAINT "instructor_qualification_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_training" ADD CONSTRAINT "instructor_training_instructor_id_instructor_id_fk" FOREIGN KEY ("instructor_id") REFERENCES "public"."instructor"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_change" ADD CONSTRAINT "organisation_change_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "organisation_change" ADD CONSTRAINT "organisation_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "annual_plan" ADD CONSTRAINT "annual_plan_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_sheet_id_dossier_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_mark" ADD CONSTRAINT "plan_mark_sheet_id_dossier_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_plan_id_annual_plan_dossier_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."annual_plan"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_total" ADD CONSTRAINT "plan_total_sheet_id_dossier_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_amendment" ADD CONSTRAINT "plan_amendment_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_amendment" ADD CONSTRAINT "plan_amendment_plan_id_annual_plan_dossier_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."annual_plan"("dossier_id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "audit_entry_chain" ON "audit_entry" USING btree ("chain","seq");
CREATE INDEX "audit_entry_tx" ON "audit_entry" USING btree ("tx");
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("at");
CREATE INDEX "audit_entry_person" ON "audit_entry" USING btree ("person_id","at");
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_kind","subject_id","at");
CREATE INDEX "seal_sealed_at" ON "seal" USING btree ("sealed_at");
CREATE UNIQUE INDEX "organisation_credit_code" ON "organisation" USING btree ("credit_code");
CREATE INDEX "organisation_guiding_unit" ON "organisation" USING btree ("guiding_unit_id");
CREATE UNIQUE INDEX "person_username" ON "person" USING btree (lower("username"));
CREATE UNIQUE INDEX "person_citizen_id" ON "person" USING btree ("citizen_id_index");
CREATE UNIQUE INDEX "person_oidc_subject" ON "person" USING btree ("oidc_subject");
CREATE INDEX "person_phone" ON "person" USING btree ("phone_index");
CREATE INDEX "post_person" ON "post" USING btree ("person_id");
CREATE INDEX "post_organisation" ON "post" USING btree ("organisation_id","role");
CREATE UNIQUE INDEX "post_once" ON "post" USING btree ("person_id","organisation_id","role","valid_from");
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token_hash");
CREATE INDEX "session_person" ON "session" USING btree ("person_id");
CREATE UNIQUE INDEX "dossier_number" ON "dossier" USING btree ("number");
CREATE INDEX "dossier_turn" ON "dossier" USING btree ("act_unit","act_role","due_at","id") WHERE "dossier"."act_unit" is not null;
CREATE INDEX "dossier_owner" ON "dossier" USING btree ("owner_id","changed_at");
CREATE INDEX "dossier_guided_open" ON "dossier" USING btree ("guiding_unit_id","changed_at","id","act_unit","kind","state") WHERE "dossier"."ended_at" is null;
CREATE INDEX "dossier_guided_ended" ON "dossier" USING btree ("guiding_unit_id","changed_at","id","kind","state") WHERE "dossier"."ended_at" is not null;
CREATE INDEX "dossier_issued_open" ON "dossier" USING btree ("issuer_id","changed_at","id","act_unit","kind","state","owner_id") WHERE "dossier"."ended_at" is null;
CREATE INDEX "dossier_issued_ended" ON "dossier" USING btree ("issuer_id","changed_at","id","kind","state","owner_id") WHERE "dossier"."ended_at" is not null;
CREATE INDEX "dossier_parent" ON "dossier" USING btree ("parent_id","kind","state");
CREATE INDEX "dossier_due" ON "dossier" USING btree ("due_at") WHERE "dossier"."due_at" <> 'infinity';
CREATE UNIQUE INDEX "timeline_entry_seq" ON "timeline_entry" USING btree ("dossier_id","seq");
CREATE INDEX "timeline_entry_person" ON "timeline_entry" USING btree ("person_id","at");
CREATE INDEX "figure_entry_figure" ON "figure_entry" USING btree ("base_id","year","item_id","name","id");
CREATE INDEX "file_dossier" ON "file" USING btree ("dossier_id","kind");
CREATE INDEX "file_storage_key" ON "file" USING btree ("storage_key");
CREATE INDEX "file_uploaded_by" ON "file" USING btree ("uploaded_by","created_at");
CREATE INDEX "file_unattached" ON "file" USING btree ("created_at") WHERE "file"."dossier_id" is null;
CREATE INDEX "answered_request_at" ON "answered_request" USING btree ("at");
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE done_at is null;
CREATE UNIQUE INDEX "message_once" ON "message" USING btree ("source","person_id");
CREATE INDEX "message_of_person" ON "message" USING btree ("person_id","read_at" DESC NULLS FIRST,"id" DESC NULLS LAST);
CREATE INDEX "message_unread" ON "message" USING btree ("person_id") WHERE read_at is null;
CREATE INDEX "parameter_value_in_force" ON "parameter_value" USING btree ("parameter","scope","valid_from");
CREATE INDEX "application_host_field" ON "application" USING btree ("batch_id","organisation_id","field");
CREATE INDEX "application_organisation" ON "application" USING btree ("organisation_id");
CREATE INDEX "faculty_member_application" ON "faculty_member" USING btree ("application_id","id");
CREATE UNIQUE INDEX "faculty_member_once" ON "faculty_member" USING btree ("application_id","name","institution","title");
CREATE INDEX "section_verdict_application" ON "section_verdict" USING btree ("application_id","round");
CREATE UNIQUE INDEX "batch_name" ON "batch" USING btree ("issuer_id","year","name");
CREATE INDEX "batch_window" ON "batch" USING btree ("opens_on","closes_on");
CREATE UNIQUE INDEX "decision_document_no" ON "decision" USING btree ("document_no");
CREATE INDEX "decision_notice" ON "decision" USING btree ("notice_from");
CREATE INDEX "decision_item_decision" ON "decision_item" USING btree ("decision_id");
CREATE INDEX "decision_item_application" ON "decision_item" USING btree ("application_id");
CREATE INDEX "publication_newest" ON "publication" USING btree ("published_on","id");
CREATE INDEX "publication_decision" ON "publication" USING btree ("decision_id");
CREATE INDEX "expert_fields" ON "expert" USING gin ("fields");
CREATE UNIQUE INDEX "expert_person" ON "expert" USING btree ("person_id");
CREATE INDEX "expert_employment_expert" ON "expert_employment" USING btree ("expert_id");
CREATE INDEX "expert_employment_code" ON "expert_employment" USING btree ("organisation_code");
CREATE UNIQUE INDEX "objection_receipt" ON "objection" USING btree ("receipt_no");
CREATE INDEX "objection_decision" ON "objection" USING btree ("decision_id");
CREATE UNIQUE INDEX "closed_score_once" ON "closed_score" USING btree ("review_id","expert_id","application_id");
CREATE INDEX "review_batch" ON "review" USING btree ("batch_id");
CREATE INDEX "seat_expert" ON "seat" USING btree ("expert_id");
CREATE INDEX "site_visit_review" ON "site_visit" USING btree ("review_id");
CREATE UNIQUE INDEX "base_number" ON "base" USING btree ("number");
CREATE UNIQUE INDEX "base_plaque_code" ON "base" USING btree ("plaque_code");
CREATE INDEX "base_organisation" ON "base" USING btree ("organisation_id");
CREATE UNIQUE INDEX "base_version_from" ON "base_version" USING btree ("base_id","valid_from","id");
CREATE INDEX "base_version_on" ON "base_version" USING btree ("valid_from","valid_to");
CREATE INDEX "base_version_area" ON "base_version" USING btree ("area_code","valid_to");
CREATE INDEX "change_filing_base" ON "change_filing" USING btree ("base_id","dossier_id");
CREATE INDEX "change_filing_late" ON "change_filing" USING btree ("late","dossier_id");
CREATE UNIQUE INDEX "instructor_citizen_id" ON "instructor" USING btree ("citizen_id_index");
CREATE INDEX "instructor_same_name" ON "instructor" USING btree ("name_key","institution_key");
CREATE INDEX "instructor_phone" ON "instructor" USING btree ("phone_index");
CREATE INDEX "instructor_merged_into" ON "instructor" USING btree ("merged_into_id");
CREATE INDEX "instructor_by_name" ON "instructor" USING btree ("name","id");
CREATE UNIQUE INDEX "instructor_duplicate_pair" ON "instructor_duplicate" USING btree ("first_id","second_id");
CREATE INDEX "instructor_duplicate_second" ON "instructor_duplicate" USING btree ("second_id");
CREATE INDEX "instructor_duplicate_state" ON "instructor_duplicate" USING btree ("state","id");
CREATE INDEX "instructor_engagement_base" ON "instructor_engagement" USING btree ("base_id","instructor_id");
CREATE INDEX "instructor_engagement_instructor" ON "instructor_engagement" USING btree ("instructor_id");
CREATE INDEX "instructor_event_instructor" ON "instructor_event" USING btree ("instructor_id","id");
CREATE INDEX "instructor_figure_instructor" ON "instructor_figure" USING btree ("instructor_id","year");
CREATE UNIQUE INDEX "instructor_figure_once" ON "instructor_figure" USING btree ("source_kind","source_id","instructor_id","name");
CREATE INDEX "instructor_qualification_instructor" ON "instructor_qualification" USING btree ("instructor_id","obtained_on");
CREATE INDEX "instructor_training_instructor" ON "instructor_training" USING btree ("instructor_id","on");
CREATE UNIQUE INDEX "organisation_change_version" ON "organisation_change" USING btree ("organisation_id","version");
CREATE INDEX "organisation_change_at" ON "organisation_change" USING btree ("at");
CREATE UNIQUE INDEX "annual_plan_once" ON "annual_plan" USING btree ("base_id","year");
CREATE INDEX "annual_plan_year" ON "annual_plan" USING btree ("year","late_on");
CREATE INDEX "annual_plan_open" ON "annual_plan" USING btree ("year") WHERE "annual_plan"."filed_on" is null and "annual_plan"."lapsed_on" is null;
CREATE INDEX "plan_item_sheet" ON "plan_item" USING btree ("sheet_id","id");
CREATE INDEX "plan_mark_sheet" ON "plan_mark" USING btree ("sheet_id") WHERE "plan_mark"."answered_at" is null;
CREATE INDEX "plan_amendment_plan" ON "plan_amendment" USING btree ("plan_id","dossier_id");
