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
	"base_id" bigint,
	"change" jsonb,
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

CREATE TABLE "activation" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"activated_on" date,
	"overdue_told_on" date
);

CREATE TABLE "activation_section" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activation_section_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"section" text NOT NULL,
	"data" jsonb NOT NULL
);

CREATE TABLE "asset" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "asset_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"value_fen" bigint NOT NULL,
	"since_on" date NOT NULL,
	"until_on" date
);

CREATE TABLE "staff_member" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_member_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"full_time" boolean NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
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

CREATE TABLE "base_file" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL
);

CREATE TABLE "base_past" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "base_past_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"of" text NOT NULL,
	"record" bigint NOT NULL,
	"data" jsonb NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"person_id" bigint NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"reason" text
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

CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"title_en" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"hours" text,
	"place" text NOT NULL,
	"places" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"register_until" date NOT NULL,
	"programme" text NOT NULL,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"announced_on" date NOT NULL,
	"announced_by" bigint NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text
);

CREATE TABLE "event_registration" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_registration_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" bigint NOT NULL,
	"base_id" bigint NOT NULL,
	"people" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" bigint NOT NULL,
	"withdrawn_at" timestamp with time zone
);

CREATE TABLE "exchange" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exchange_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"held_on" date NOT NULL,
	"held_until" date,
	"scope" text NOT NULL,
	"place" text NOT NULL,
	"subject" text NOT NULL,
	"partner_id" bigint,
	"other_party" text,
	"people" integer NOT NULL,
	"outcome" text NOT NULL,
	"files" jsonb NOT NULL
);

CREATE TABLE "facility" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "facility_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"capacity" integer,
	"area_m2" integer,
	"asset_id" bigint,
	"owner" text,
	"from_on" date NOT NULL,
	"until_on" date,
	"note" text NOT NULL
);

CREATE TABLE "instructor_import" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instructor_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"source" text NOT NULL,
	"file_name" text NOT NULL,
	"places" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"created_by" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);

CREATE TABLE "instructor_import_row" (
	"import_id" bigint NOT NULL,
	"row" integer NOT NULL,
	"values_sealed" "bytea",
	"doubts" jsonb NOT NULL,
	"faults" jsonb NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "instructor_import_row_import_id_row_pk" PRIMARY KEY("import_id","row")
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
	"entered_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
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
	"entered_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
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

CREATE TABLE "agreement" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agreement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"partner_id" bigint NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"file_id" uuid NOT NULL,
	"renews_id" bigint,
	"renewed" boolean DEFAULT false NOT NULL,
	"soon_told_on" date,
	"ended_told_on" date
);

CREATE TABLE "joint_project" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "joint_project_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"partner_id" bigint NOT NULL,
	"agreement_id" bigint NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"outcome" text NOT NULL
);

CREATE TABLE "partner" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partner_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"credit_code" text,
	"contact_name" text,
	"phone_sealed" "bytea",
	"note" text NOT NULL
);

CREATE TABLE "policy_document" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"document_no" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"issuer" text NOT NULL,
	"issued_on" date,
	"valid_from" date,
	"valid_to" date,
	"text" text,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"articles" integer[] DEFAULT '{}' NOT NULL,
	"unit_id" bigint,
	"published_on" date,
	"ended_by_id" bigint,
	"content_version" integer DEFAULT 1 NOT NULL
);

CREATE TABLE "policy_ending" (
	"dossier_id" bigint NOT NULL,
	"ends_id" bigint NOT NULL,
	CONSTRAINT "policy_ending_dossier_id_ends_id_pk" PRIMARY KEY("dossier_id","ends_id")
);

CREATE TABLE "course_mark" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "course_mark_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"curriculum_id" bigint NOT NULL,
	"course_id" bigint NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint NOT NULL
);

CREATE TABLE "curriculum" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"title" text NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL
);

CREATE TABLE "curriculum_course" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "curriculum_course_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"curriculum_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"hours_tenths" integer,
	"subject_kind" text,
	"mode" text,
	"syllabus" text NOT NULL,
	"syllabus_file_id" uuid,
	"teachers" jsonb NOT NULL,
	"audience" text,
	"tags" text[] NOT NULL,
	"need" text,
	"partner" text NOT NULL
);

CREATE TABLE "evaluation_group" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evaluation_group_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"ended_on" date,
	"appointed_at" timestamp with time zone NOT NULL,
	"appointed_by" bigint NOT NULL
);

CREATE TABLE "evaluation_group_member" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evaluation_group_member_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"group_id" bigint NOT NULL,
	"expert_id" bigint,
	"person_id" bigint,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"organisation" text NOT NULL,
	"organisation_code" text,
	"outside" boolean NOT NULL,
	"stated" boolean NOT NULL,
	"letter_file" uuid
);

CREATE TABLE "content_version" (
	"dossier_id" bigint NOT NULL,
	"n" integer NOT NULL,
	"occasion" text NOT NULL,
	"group_id" bigint,
	"sha256" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" bigint NOT NULL,
	CONSTRAINT "content_version_dossier_id_n_pk" PRIMARY KEY("dossier_id","n")
);

CREATE TABLE "opinion" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "opinion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dossier_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"sha256" text NOT NULL,
	"favour" boolean NOT NULL,
	"text" text NOT NULL,
	"file_id" uuid,
	"signed_on" date NOT NULL,
	"entered_by" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "outline" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL
);

CREATE TABLE "annual_plan" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"area_code" text,
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

CREATE TABLE "annual_summary" (
	"dossier_id" bigint PRIMARY KEY NOT NULL,
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"due_on" date NOT NULL,
	"handed_in_on" date,
	"late_on" date,
	"filed_on" date,
	"lapsed_on" date,
	"text" text DEFAULT '' NOT NULL,
	"text_version" integer DEFAULT 0 NOT NULL,
	"files" uuid[] DEFAULT '{}' NOT NULL,
	"filed_lines" jsonb
);

CREATE TABLE "summary_correction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "summary_correction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"summary_id" bigint NOT NULL,
	"item_id" bigint NOT NULL,
	"name" text NOT NULL,
	"before" bigint NOT NULL,
	"after" bigint NOT NULL,
	"reason" text NOT NULL,
	"evidence" uuid NOT NULL,
	"person_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "summary_explanation" (
	"summary_id" bigint NOT NULL,
	"item_id" bigint NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" bigint NOT NULL,
	CONSTRAINT "summary_explanation_summary_id_item_id_pk" PRIMARY KEY("summary_id","item_id")
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

CREATE TABLE "plan_counter" (
	"year" integer NOT NULL,
	"unit_id" bigint NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"plans" integer NOT NULL,
	"items" integer NOT NULL,
	"person_times" bigint NOT NULL,
	"hours_tenths" bigint NOT NULL,
	"budget_fen" bigint NOT NULL,
	CONSTRAINT "plan_counter_year_unit_id_dimension_value_pk" PRIMARY KEY("year","unit_id","dimension","value")
);

CREATE TABLE "annual_lateness" (
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"what" text NOT NULL,
	"guiding_unit_id" bigint,
	"area_code" text,
	"due_on" date NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "annual_lateness_year_what_base_id_pk" PRIMARY KEY("year","what","base_id")
);

CREATE TABLE "annual_reminder" (
	"base_id" bigint NOT NULL,
	"year" integer NOT NULL,
	"what" text NOT NULL,
	"days" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "annual_reminder_year_what_days_base_id_pk" PRIMARY KEY("year","what","days","base_id")
);

CREATE TABLE "support_record" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "support_record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"base_id" bigint NOT NULL,
	"host_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"what" text NOT NULL,
	"amount_fen" bigint,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"recorded_by" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"struck_at" timestamp with time zone,
	"struck_by" bigint,
	"struck_because" text
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
ALTER TABLE "activation" ADD CONSTRAINT "activation_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "activation" ADD CONSTRAINT "activation_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "activation_section" ADD CONSTRAINT "activation_section_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "asset" ADD CONSTRAINT "asset_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base" ADD CONSTRAINT "base_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base_version" ADD CONSTRAINT "base_version_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base_file" ADD CONSTRAINT "base_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base_file" ADD CONSTRAINT "base_file_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "base_past" ADD CONSTRAINT "base_past_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "change_filing" ADD CONSTRAINT "change_filing_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "change_filing" ADD CONSTRAINT "change_filing_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "exchange" ADD CONSTRAINT "exchange_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "facility" ADD CONSTRAINT "facility_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "facility" ADD CONSTRAINT "facility_asset_id_asset_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."asset"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_import" ADD CONSTRAINT "instructor_import_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "instructor_import_row" ADD CONSTRAINT "instructor_import_row_import_id_instructor_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."instructor_import"("id") ON DELETE no action ON UPDATE no action;
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
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_partner_id_partner_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partner"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "partner" ADD CONSTRAINT "partner_base_id_base_id_fk" FOREIGN KEY ("base_id") REFERENCES "public"."base"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "policy_document" ADD CONSTRAINT "policy_document_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "policy_ending" ADD CONSTRAINT "policy_ending_dossier_id_policy_document_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."policy_document"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "policy_ending" ADD CONSTRAINT "policy_ending_ends_id_policy_document_dossier_id_fk" FOREIGN KEY ("ends_id") REFERENCES "public"."policy_document"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "course_mark" ADD CONSTRAINT "course_mark_curriculum_id_curriculum_dossier_id_fk" FOREIGN KEY ("curriculum_id") REFERENCES "public"."curriculum"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "curriculum" ADD CONSTRAINT "curriculum_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "curriculum_course" ADD CONSTRAINT "curriculum_course_curriculum_id_curriculum_dossier_id_fk" FOREIGN KEY ("curriculum_id") REFERENCES "public"."curriculum"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "evaluation_group_member" ADD CONSTRAINT "evaluation_group_member_group_id_evaluation_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."evaluation_group"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "content_version" ADD CONSTRAINT "content_version_group_id_evaluation_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."evaluation_group"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_member_id_evaluation_group_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."evaluation_group_member"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "outline" ADD CONSTRAINT "outline_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "annual_plan" ADD CONSTRAINT "annual_plan_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_sheet_id_dossier_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_mark" ADD CONSTRAINT "plan_mark_sheet_id_dossier_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_plan_id_annual_plan_dossier_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."annual_plan"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "plan_total" ADD CONSTRAINT "plan_total_sheet_id_dossier_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "annual_summary" ADD CONSTRAINT "annual_summary_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "summary_correction" ADD CONSTRAINT "summary_correction_summary_id_annual_summary_dossier_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."annual_summary"("dossier_id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "summary_explanation" ADD CONSTRAINT "summary_explanation_summary_id_annual_summary_dossier_id_fk" FOREIGN KEY ("summary_id") REFERENCES "public"."annual_summary"("dossier_id") ON DELETE no action ON UPDATE no action;
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
CREATE UNIQUE INDEX "activation_base" ON "activation" USING btree ("base_id");
CREATE INDEX "activation_not_told" ON "activation" USING btree ("dossier_id") WHERE "activation"."activated_on" is null and "activation"."overdue_told_on" is null;
CREATE UNIQUE INDEX "activation_section_of_base" ON "activation_section" USING btree ("base_id","section");
CREATE INDEX "asset_of_base" ON "asset" USING btree ("base_id","until_on");
CREATE INDEX "staff_member_of_base" ON "staff_member" USING btree ("base_id","until_on");
CREATE UNIQUE INDEX "base_number" ON "base" USING btree ("number");
CREATE UNIQUE INDEX "base_plaque_code" ON "base" USING btree ("plaque_code");
CREATE INDEX "base_organisation" ON "base" USING btree ("organisation_id");
CREATE INDEX "base_guiding_unit" ON "base" USING btree ("guiding_unit_id");
CREATE INDEX "base_term" ON "base" USING btree ("term_ends_on");
CREATE UNIQUE INDEX "base_version_from" ON "base_version" USING btree ("base_id","valid_from","id");
CREATE INDEX "base_version_on" ON "base_version" USING btree ("valid_from","valid_to");
CREATE INDEX "base_version_area" ON "base_version" USING btree ("area_code","valid_to");
CREATE INDEX "base_past_record" ON "base_past" USING btree ("base_id","of","record","id");
CREATE INDEX "change_filing_base" ON "change_filing" USING btree ("base_id","dossier_id");
CREATE INDEX "change_filing_late" ON "change_filing" USING btree ("late","dossier_id");
CREATE INDEX "event_days" ON "event" USING btree ("ends_on","id");
CREATE UNIQUE INDEX "event_registration_base" ON "event_registration" USING btree ("event_id","base_id");
CREATE INDEX "event_registration_live" ON "event_registration" USING btree ("event_id") WHERE "event_registration"."withdrawn_at" is null;
CREATE INDEX "exchange_of_base" ON "exchange" USING btree ("base_id","held_on");
CREATE INDEX "exchange_with_partner" ON "exchange" USING btree ("partner_id");
CREATE INDEX "facility_of_base" ON "facility" USING btree ("base_id","until_on");
CREATE INDEX "facility_of_asset" ON "facility" USING btree ("asset_id");
CREATE INDEX "instructor_import_base" ON "instructor_import" USING btree ("base_id","id");
CREATE UNIQUE INDEX "instructor_import_roster_once" ON "instructor_import" USING btree ("base_id") WHERE "instructor_import"."source" = 'application';
CREATE INDEX "instructor_import_row_state" ON "instructor_import_row" USING btree ("import_id","state");
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
CREATE INDEX "instructor_engagement_file" ON "instructor_engagement" USING btree ("vetting_file_id");
CREATE INDEX "instructor_event_instructor" ON "instructor_event" USING btree ("instructor_id","id");
CREATE INDEX "instructor_figure_instructor" ON "instructor_figure" USING btree ("instructor_id","year");
CREATE UNIQUE INDEX "instructor_figure_once" ON "instructor_figure" USING btree ("source_kind","source_id","instructor_id","name");
CREATE INDEX "instructor_qualification_instructor" ON "instructor_qualification" USING btree ("instructor_id","obtained_on");
CREATE INDEX "instructor_qualification_file" ON "instructor_qualification" USING btree ("file_id");
CREATE INDEX "instructor_training_instructor" ON "instructor_training" USING btree ("instructor_id","on");
CREATE INDEX "instructor_training_file" ON "instructor_training" USING btree ("file_id");
CREATE UNIQUE INDEX "organisation_change_version" ON "organisation_change" USING btree ("organisation_id","version");
CREATE INDEX "organisation_change_at" ON "organisation_change" USING btree ("at");
CREATE INDEX "agreement_of_partner" ON "agreement" USING btree ("partner_id","ends_on");
CREATE INDEX "agreement_of_base" ON "agreement" USING btree ("base_id","ends_on");
CREATE INDEX "agreement_to_remind" ON "agreement" USING btree ("ends_on") WHERE "agreement"."ended_told_on" is null and not "agreement"."renewed";
CREATE INDEX "joint_project_of_partner" ON "joint_project" USING btree ("partner_id","starts_on");
CREATE UNIQUE INDEX "partner_of_base" ON "partner" USING btree ("base_id","name");
CREATE INDEX "policy_document_published" ON "policy_document" USING btree ("published_on","dossier_id") WHERE "policy_document"."published_on" is not null;
CREATE INDEX "policy_document_number" ON "policy_document" USING btree ("document_no") WHERE "policy_document"."published_on" is not null;
CREATE INDEX "policy_document_unit" ON "policy_document" USING btree ("unit_id") WHERE "policy_document"."unit_id" is not null;
CREATE INDEX "policy_document_articles" ON "policy_document" USING gin ("articles");
CREATE INDEX "policy_ending_ended" ON "policy_ending" USING btree ("ends_id");
CREATE INDEX "course_mark_curriculum" ON "course_mark" USING btree ("curriculum_id","at");
CREATE INDEX "curriculum_base" ON "curriculum" USING btree ("base_id","dossier_id");
CREATE INDEX "curriculum_course_curriculum" ON "curriculum_course" USING btree ("curriculum_id","id");
CREATE UNIQUE INDEX "evaluation_group_present" ON "evaluation_group" USING btree ("base_id") WHERE "evaluation_group"."ended_on" is null;
CREATE INDEX "evaluation_group_base" ON "evaluation_group" USING btree ("base_id","id");
CREATE INDEX "evaluation_group_member_group" ON "evaluation_group_member" USING btree ("group_id","id");
CREATE INDEX "evaluation_group_member_letter" ON "evaluation_group_member" USING btree ("letter_file") WHERE "evaluation_group_member"."letter_file" is not null;
CREATE INDEX "evaluation_group_member_person" ON "evaluation_group_member" USING btree ("person_id") WHERE "evaluation_group_member"."person_id" is not null;
CREATE INDEX "content_version_group" ON "content_version" USING btree ("group_id","at");
CREATE INDEX "opinion_dossier" ON "opinion" USING btree ("dossier_id","member_id","id");
CREATE INDEX "outline_base" ON "outline" USING btree ("base_id","dossier_id");
CREATE UNIQUE INDEX "annual_plan_once" ON "annual_plan" USING btree ("base_id","year");
CREATE INDEX "annual_plan_year" ON "annual_plan" USING btree ("year","late_on");
CREATE INDEX "annual_plan_open" ON "annual_plan" USING btree ("year") WHERE "annual_plan"."filed_on" is null and "annual_plan"."lapsed_on" is null;
CREATE INDEX "plan_item_sheet" ON "plan_item" USING btree ("sheet_id","id");
CREATE INDEX "plan_mark_sheet" ON "plan_mark" USING btree ("sheet_id") WHERE "plan_mark"."answered_at" is null;
CREATE UNIQUE INDEX "annual_summary_once" ON "annual_summary" USING btree ("base_id","year");
CREATE INDEX "annual_summary_year" ON "annual_summary" USING btree ("year","late_on");
CREATE INDEX "annual_summary_open" ON "annual_summary" USING btree ("year") WHERE "annual_summary"."filed_on" is null and "annual_summary"."lapsed_on" is null;
CREATE INDEX "summary_correction_summary" ON "summary_correction" USING btree ("summary_id","id");
CREATE INDEX "plan_amendment_plan" ON "plan_amendment" USING btree ("plan_id","dossier_id");
CREATE INDEX "support_record_base" ON "support_record" USING btree ("base_id","on");
CREATE INDEX "support_record_unit" ON "support_record" USING btree ("unit_id","on");
CREATE INDEX "support_record_host" ON "support_record" USING btree ("host_id","on");
CREATE INDEX "support_record_on" ON "support_record" USING btree ("on","id");
COMMENT ON TABLE "audit_entry" IS '审计记录';
COMMENT ON COLUMN "audit_entry"."id" IS '编号';
COMMENT ON COLUMN "audit_entry"."tx" IS '事务号';
COMMENT ON COLUMN "audit_entry"."at" IS '时间';
COMMENT ON COLUMN "audit_entry"."person_id" IS '经办人编号';
COMMENT ON COLUMN "audit_entry"."organisation_id" IS '单位编号';
COMMENT ON COLUMN "audit_entry"."action" IS '操作';
COMMENT ON COLUMN "audit_entry"."subject_kind" IS '对象类别';
COMMENT ON COLUMN "audit_entry"."subject_id" IS '对象编号';
COMMENT ON COLUMN "audit_entry"."detail" IS '明细';
COMMENT ON COLUMN "audit_entry"."chain" IS '所属链';
COMMENT ON COLUMN "audit_entry"."seq" IS '序号';
COMMENT ON COLUMN "audit_entry"."prev_hash" IS '上一条摘要值';
COMMENT ON COLUMN "audit_entry"."hash" IS '摘要值';
COMMENT ON TABLE "seal" IS '封存';
COMMENT ON COLUMN "seal"."era" IS '纪元';
COMMENT ON COLUMN "seal"."height" IS '高度';
COMMENT ON COLUMN "seal"."cluster" IS '数据库集群标识';
COMMENT ON COLUMN "seal"."from_tx" IS '起始事务号';
COMMENT ON COLUMN "seal"."to_tx" IS '截止事务号';
COMMENT ON COLUMN "seal"."count" IS '封存记录数';
COMMENT ON COLUMN "seal"."base" IS '各表起点';
COMMENT ON COLUMN "seal"."up_to" IS '各表终点';
COMMENT ON COLUMN "seal"."merkle_root" IS '默克尔根';
COMMENT ON COLUMN "seal"."prev_head" IS '上一封存头';
COMMENT ON COLUMN "seal"."head" IS '封存头';
COMMENT ON COLUMN "seal"."signature" IS '签名';
COMMENT ON COLUMN "seal"."sealed_at" IS '封存时间';
COMMENT ON TABLE "organisation" IS '单位';
COMMENT ON COLUMN "organisation"."id" IS '编号';
COMMENT ON COLUMN "organisation"."kind" IS '类别';
COMMENT ON COLUMN "organisation"."name" IS '名称';
COMMENT ON COLUMN "organisation"."name_en" IS '英文名称';
COMMENT ON COLUMN "organisation"."short_name" IS '简称';
COMMENT ON COLUMN "organisation"."credit_code" IS '统一社会信用代码';
COMMENT ON COLUMN "organisation"."host_kind" IS '建设单位类型';
COMMENT ON COLUMN "organisation"."area_code" IS '行政区划代码';
COMMENT ON COLUMN "organisation"."guiding_unit_id" IS '指导单位编号';
COMMENT ON COLUMN "organisation"."address" IS '地址';
COMMENT ON COLUMN "organisation"."contact" IS '联系人';
COMMENT ON COLUMN "organisation"."contact_phone" IS '联系电话';
COMMENT ON COLUMN "organisation"."version" IS '版本号';
COMMENT ON COLUMN "organisation"."created_at" IS '创建时间';
COMMENT ON TABLE "person" IS '人员';
COMMENT ON COLUMN "person"."id" IS '编号';
COMMENT ON COLUMN "person"."username" IS '登录名';
COMMENT ON COLUMN "person"."name" IS '姓名';
COMMENT ON COLUMN "person"."email" IS '电子邮箱';
COMMENT ON COLUMN "person"."citizen_id_sealed" IS '公民身份号码（密文）';
COMMENT ON COLUMN "person"."citizen_id_index" IS '公民身份号码（检索摘要）';
COMMENT ON COLUMN "person"."phone_sealed" IS '手机号码（密文）';
COMMENT ON COLUMN "person"."phone_index" IS '手机号码（检索摘要）';
COMMENT ON COLUMN "person"."password_hash" IS '密码摘要';
COMMENT ON COLUMN "person"."must_change_password" IS '须更换密码';
COMMENT ON COLUMN "person"."totp_sealed" IS '动态口令密钥（密文）';
COMMENT ON COLUMN "person"."totp_last_step" IS '动态口令最近时间步';
COMMENT ON COLUMN "person"."oidc_subject" IS '统一身份认证标识';
COMMENT ON COLUMN "person"."language" IS '界面语言';
COMMENT ON COLUMN "person"."disabled_at" IS '停用时间';
COMMENT ON COLUMN "person"."created_at" IS '创建时间';
COMMENT ON TABLE "post" IS '岗位';
COMMENT ON COLUMN "post"."id" IS '编号';
COMMENT ON COLUMN "post"."person_id" IS '任职人编号';
COMMENT ON COLUMN "post"."organisation_id" IS '单位编号';
COMMENT ON COLUMN "post"."role" IS '岗位角色';
COMMENT ON COLUMN "post"."title" IS '职务';
COMMENT ON COLUMN "post"."valid_from" IS '生效日期';
COMMENT ON COLUMN "post"."valid_to" IS '失效前最后一日';
COMMENT ON COLUMN "post"."end_reason" IS '离岗原因';
COMMENT ON TABLE "session" IS '登录会话';
COMMENT ON COLUMN "session"."id" IS '编号';
COMMENT ON COLUMN "session"."token_hash" IS '会话令牌摘要';
COMMENT ON COLUMN "session"."person_id" IS '登录人编号';
COMMENT ON COLUMN "session"."created_at" IS '创建时间';
COMMENT ON COLUMN "session"."seen_at" IS '最近访问时间';
COMMENT ON COLUMN "session"."expires_at" IS '失效时间';
COMMENT ON COLUMN "session"."revoked_at" IS '注销时间';
COMMENT ON COLUMN "session"."user_agent" IS '浏览器标识';
COMMENT ON COLUMN "session"."address" IS '网络地址';
COMMENT ON COLUMN "session"."by" IS '登录方式';
COMMENT ON COLUMN "session"."complete" IS '登录步骤已完成';
COMMENT ON TABLE "sign_in_try" IS '登录尝试';
COMMENT ON COLUMN "sign_in_try"."key" IS '计数对象';
COMMENT ON COLUMN "sign_in_try"."tries" IS '尝试次数';
COMMENT ON COLUMN "sign_in_try"."window_from" IS '计数起始时间';
COMMENT ON COLUMN "sign_in_try"."locked_until" IS '锁定截止时间';
COMMENT ON TABLE "dossier" IS '卷宗';
COMMENT ON COLUMN "dossier"."id" IS '编号';
COMMENT ON COLUMN "dossier"."kind" IS '业务种类';
COMMENT ON COLUMN "dossier"."number" IS '办件编号';
COMMENT ON COLUMN "dossier"."title" IS '标题';
COMMENT ON COLUMN "dossier"."state" IS '状态';
COMMENT ON COLUMN "dossier"."version" IS '版本号';
COMMENT ON COLUMN "dossier"."parent_id" IS '上级卷宗编号';
COMMENT ON COLUMN "dossier"."owner_id" IS '所属单位编号';
COMMENT ON COLUMN "dossier"."guiding_unit_id" IS '指导单位编号';
COMMENT ON COLUMN "dossier"."issuer_id" IS '发布单位编号';
COMMENT ON COLUMN "dossier"."act_unit" IS '当前办理单位编号';
COMMENT ON COLUMN "dossier"."act_role" IS '当前办理岗位';
COMMENT ON COLUMN "dossier"."due_at" IS '办理期限';
COMMENT ON COLUMN "dossier"."created_by" IS '创建人编号';
COMMENT ON COLUMN "dossier"."created_at" IS '创建时间';
COMMENT ON COLUMN "dossier"."changed_at" IS '更新时间';
COMMENT ON COLUMN "dossier"."ended_at" IS '办结时间';
COMMENT ON TABLE "number_series" IS '编号序列';
COMMENT ON COLUMN "number_series"."series" IS '序列名称';
COMMENT ON COLUMN "number_series"."year" IS '年度';
COMMENT ON COLUMN "number_series"."last" IS '已用最大号';
COMMENT ON TABLE "timeline_entry" IS '办理经过';
COMMENT ON COLUMN "timeline_entry"."id" IS '编号';
COMMENT ON COLUMN "timeline_entry"."tx" IS '事务号';
COMMENT ON COLUMN "timeline_entry"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "timeline_entry"."seq" IS '序号';
COMMENT ON COLUMN "timeline_entry"."move" IS '环节动作';
COMMENT ON COLUMN "timeline_entry"."from_state" IS '原状态';
COMMENT ON COLUMN "timeline_entry"."to_state" IS '新状态';
COMMENT ON COLUMN "timeline_entry"."person_id" IS '经办人编号';
COMMENT ON COLUMN "timeline_entry"."organisation_id" IS '单位编号';
COMMENT ON COLUMN "timeline_entry"."role" IS '岗位';
COMMENT ON COLUMN "timeline_entry"."opinion" IS '意见';
COMMENT ON COLUMN "timeline_entry"."files" IS '附件';
COMMENT ON COLUMN "timeline_entry"."detail" IS '明细';
COMMENT ON COLUMN "timeline_entry"."at" IS '时间';
COMMENT ON COLUMN "timeline_entry"."prev_hash" IS '上一条摘要值';
COMMENT ON COLUMN "timeline_entry"."hash" IS '摘要值';
COMMENT ON TABLE "figure" IS '数据';
COMMENT ON COLUMN "figure"."base_id" IS '基地编号';
COMMENT ON COLUMN "figure"."year" IS '年度';
COMMENT ON COLUMN "figure"."item_id" IS '计划项目编号';
COMMENT ON COLUMN "figure"."name" IS '指标名称';
COMMENT ON COLUMN "figure"."recorded" IS '系统记录值';
COMMENT ON COLUMN "figure"."entered" IS '人工填报和更正值';
COMMENT ON TABLE "figure_entry" IS '数据来源';
COMMENT ON COLUMN "figure_entry"."id" IS '编号';
COMMENT ON COLUMN "figure_entry"."tx" IS '事务号';
COMMENT ON COLUMN "figure_entry"."base_id" IS '基地编号';
COMMENT ON COLUMN "figure_entry"."year" IS '年度';
COMMENT ON COLUMN "figure_entry"."item_id" IS '计划项目编号';
COMMENT ON COLUMN "figure_entry"."name" IS '指标名称';
COMMENT ON COLUMN "figure_entry"."amount" IS '增减量';
COMMENT ON COLUMN "figure_entry"."source_kind" IS '来源类别';
COMMENT ON COLUMN "figure_entry"."source_id" IS '来源编号';
COMMENT ON COLUMN "figure_entry"."evidence" IS '证明材料编号';
COMMENT ON COLUMN "figure_entry"."reason" IS '理由';
COMMENT ON COLUMN "figure_entry"."person_id" IS '经办人编号';
COMMENT ON COLUMN "figure_entry"."at" IS '时间';
COMMENT ON TABLE "file" IS '材料';
COMMENT ON COLUMN "file"."id" IS '材料编号';
COMMENT ON COLUMN "file"."name" IS '文件名';
COMMENT ON COLUMN "file"."size" IS '字节数';
COMMENT ON COLUMN "file"."type" IS '媒体类型';
COMMENT ON COLUMN "file"."sha256" IS '内容摘要值（SHA-256）';
COMMENT ON COLUMN "file"."storage_key" IS '存储键';
COMMENT ON COLUMN "file"."uploaded_by" IS '上传人编号';
COMMENT ON COLUMN "file"."created_at" IS '创建时间';
COMMENT ON COLUMN "file"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "file"."kind" IS '类别';
COMMENT ON COLUMN "file"."deleted_at" IS '删除时间';
COMMENT ON TABLE "answered_request" IS '已答复请求';
COMMENT ON COLUMN "answered_request"."person_id" IS '请求人编号';
COMMENT ON COLUMN "answered_request"."key" IS '幂等键';
COMMENT ON COLUMN "answered_request"."endpoint" IS '接口';
COMMENT ON COLUMN "answered_request"."request_hash" IS '请求摘要值';
COMMENT ON COLUMN "answered_request"."status" IS '答复状态码';
COMMENT ON COLUMN "answered_request"."body" IS '答复内容';
COMMENT ON COLUMN "answered_request"."at" IS '时间';
COMMENT ON TABLE "outbox" IS '待办任务（发件箱）';
COMMENT ON COLUMN "outbox"."id" IS '编号';
COMMENT ON COLUMN "outbox"."topic" IS '任务主题';
COMMENT ON COLUMN "outbox"."payload" IS '任务内容';
COMMENT ON COLUMN "outbox"."created_at" IS '创建时间';
COMMENT ON COLUMN "outbox"."done_at" IS '完成时间';
COMMENT ON TABLE "message" IS '消息';
COMMENT ON COLUMN "message"."id" IS '编号';
COMMENT ON COLUMN "message"."person_id" IS '收件人编号';
COMMENT ON COLUMN "message"."kind" IS '类别';
COMMENT ON COLUMN "message"."text_zh" IS '中文内容';
COMMENT ON COLUMN "message"."text_en" IS '英文内容';
COMMENT ON COLUMN "message"."link" IS '链接';
COMMENT ON COLUMN "message"."source" IS '来源任务编号';
COMMENT ON COLUMN "message"."created_at" IS '创建时间';
COMMENT ON COLUMN "message"."read_at" IS '阅读时间';
COMMENT ON TABLE "parameter_value" IS '政策参数取值';
COMMENT ON COLUMN "parameter_value"."id" IS '编号';
COMMENT ON COLUMN "parameter_value"."parameter" IS '参数名称';
COMMENT ON COLUMN "parameter_value"."value" IS '取值';
COMMENT ON COLUMN "parameter_value"."valid_from" IS '生效日期';
COMMENT ON COLUMN "parameter_value"."scope" IS '适用单位编号';
COMMENT ON COLUMN "parameter_value"."document_no" IS '文号';
COMMENT ON COLUMN "parameter_value"."decided_by" IS '决定人编号';
COMMENT ON COLUMN "parameter_value"."decided_at" IS '决定时间';
COMMENT ON TABLE "application" IS '申报';
COMMENT ON COLUMN "application"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "application"."batch_id" IS '批次编号';
COMMENT ON COLUMN "application"."organisation_id" IS '单位编号';
COMMENT ON COLUMN "application"."field" IS '专业领域';
COMMENT ON COLUMN "application"."area_code" IS '行政区划代码';
COMMENT ON COLUMN "application"."rank" IS '推荐排序';
COMMENT ON COLUMN "application"."result_mean" IS '评审平均分';
COMMENT ON COLUMN "application"."result_spread" IS '评分离散度';
COMMENT ON COLUMN "application"."result_rank" IS '评审名次';
COMMENT ON COLUMN "application"."result_passed" IS '评审是否通过';
COMMENT ON TABLE "application_editor" IS '正在填报人';
COMMENT ON COLUMN "application_editor"."application_id" IS '申报编号';
COMMENT ON COLUMN "application_editor"."person_id" IS '填报人编号';
COMMENT ON COLUMN "application_editor"."seen_at" IS '最近活动时间';
COMMENT ON TABLE "application_section" IS '申报表各部分';
COMMENT ON COLUMN "application_section"."application_id" IS '申报编号';
COMMENT ON COLUMN "application_section"."section" IS '部分';
COMMENT ON COLUMN "application_section"."data" IS '填报内容';
COMMENT ON COLUMN "application_section"."version" IS '版本号';
COMMENT ON COLUMN "application_section"."saved_at" IS '保存时间';
COMMENT ON COLUMN "application_section"."saved_by" IS '保存人编号';
COMMENT ON TABLE "application_version" IS '申报提交版本';
COMMENT ON COLUMN "application_version"."application_id" IS '申报编号';
COMMENT ON COLUMN "application_version"."n" IS '提交次序';
COMMENT ON COLUMN "application_version"."snapshot" IS '提交内容';
COMMENT ON COLUMN "application_version"."at" IS '时间';
COMMENT ON COLUMN "application_version"."person_id" IS '提交人编号';
COMMENT ON TABLE "faculty_member" IS '师资名册';
COMMENT ON COLUMN "faculty_member"."id" IS '编号';
COMMENT ON COLUMN "faculty_member"."application_id" IS '申报编号';
COMMENT ON COLUMN "faculty_member"."name" IS '姓名';
COMMENT ON COLUMN "faculty_member"."title" IS '职称';
COMMENT ON COLUMN "faculty_member"."field" IS '专业领域';
COMMENT ON COLUMN "faculty_member"."years" IS '教学年限';
COMMENT ON COLUMN "faculty_member"."institution" IS '所在单位';
COMMENT ON COLUMN "faculty_member"."full_time" IS '是否专职';
COMMENT ON COLUMN "faculty_member"."vetted_on" IS '政治审核日期';
COMMENT ON TABLE "recheck" IS '现场复查';
COMMENT ON COLUMN "recheck"."application_id" IS '申报编号';
COMMENT ON COLUMN "recheck"."on" IS '复查日期';
COMMENT ON COLUMN "recheck"."people" IS '复查人员';
COMMENT ON COLUMN "recheck"."findings" IS '复查情况';
COMMENT ON COLUMN "recheck"."meets" IS '是否符合';
COMMENT ON COLUMN "recheck"."photographs" IS '现场照片';
COMMENT ON COLUMN "recheck"."person_id" IS '经办人编号';
COMMENT ON TABLE "recommendation" IS '推荐意见';
COMMENT ON COLUMN "recommendation"."application_id" IS '申报编号';
COMMENT ON COLUMN "recommendation"."opinion" IS '意见';
COMMENT ON COLUMN "recommendation"."rank" IS '推荐排序';
COMMENT ON COLUMN "recommendation"."person_id" IS '签署人编号';
COMMENT ON COLUMN "recommendation"."at" IS '时间';
COMMENT ON TABLE "section_verdict" IS '材料审核意见';
COMMENT ON COLUMN "section_verdict"."id" IS '编号';
COMMENT ON COLUMN "section_verdict"."application_id" IS '申报编号';
COMMENT ON COLUMN "section_verdict"."round" IS '轮次';
COMMENT ON COLUMN "section_verdict"."section" IS '部分';
COMMENT ON COLUMN "section_verdict"."kind" IS '类别';
COMMENT ON COLUMN "section_verdict"."meets" IS '是否符合';
COMMENT ON COLUMN "section_verdict"."note" IS '说明';
COMMENT ON COLUMN "section_verdict"."at" IS '时间';
COMMENT ON COLUMN "section_verdict"."person_id" IS '经办人编号';
COMMENT ON TABLE "batch" IS '批次';
COMMENT ON COLUMN "batch"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "batch"."issuer_id" IS '发布单位编号';
COMMENT ON COLUMN "batch"."name" IS '名称';
COMMENT ON COLUMN "batch"."year" IS '年度';
COMMENT ON COLUMN "batch"."opens_on" IS '申报开始日';
COMMENT ON COLUMN "batch"."closes_on" IS '申报截止日';
COMMENT ON COLUMN "batch"."fields" IS '专业领域';
COMMENT ON COLUMN "batch"."areas" IS '申报地区';
COMMENT ON COLUMN "batch"."quota" IS '认定名额';
COMMENT ON COLUMN "batch"."unit_quota" IS '各单位推荐名额';
COMMENT ON COLUMN "batch"."level" IS '级别';
COMMENT ON COLUMN "batch"."favoured_field" IS '优先领域';
COMMENT ON COLUMN "batch"."sections" IS '申报表组成部分';
COMMENT ON COLUMN "batch"."sheet" IS '评分表';
COMMENT ON COLUMN "batch"."panel" IS '评审委员会组成规则';
COMMENT ON COLUMN "batch"."applications" IS '申报数';
COMMENT ON TABLE "decision" IS '决定';
COMMENT ON COLUMN "decision"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "decision"."type" IS '决定种类';
COMMENT ON COLUMN "decision"."batch_id" IS '批次编号';
COMMENT ON COLUMN "decision"."issuer_id" IS '发布单位编号';
COMMENT ON COLUMN "decision"."document_no" IS '文号';
COMMENT ON COLUMN "decision"."subject" IS '事项';
COMMENT ON COLUMN "decision"."grounds" IS '依据和理由';
COMMENT ON COLUMN "decision"."detail" IS '明细';
COMMENT ON COLUMN "decision"."notice_from" IS '公示起始日';
COMMENT ON COLUMN "decision"."notice_to" IS '公示截止日';
COMMENT ON COLUMN "decision"."announced_on" IS '公布日期';
COMMENT ON TABLE "decision_item" IS '决定事项';
COMMENT ON COLUMN "decision_item"."id" IS '编号';
COMMENT ON COLUMN "decision_item"."decision_id" IS '决定编号';
COMMENT ON COLUMN "decision_item"."application_id" IS '申报编号';
COMMENT ON COLUMN "decision_item"."organisation_id" IS '单位编号';
COMMENT ON COLUMN "decision_item"."field" IS '专业领域';
COMMENT ON COLUMN "decision_item"."base_id" IS '基地编号';
COMMENT ON COLUMN "decision_item"."change" IS '调整内容';
COMMENT ON COLUMN "decision_item"."mean" IS '平均分';
COMMENT ON COLUMN "decision_item"."rank" IS '名次';
COMMENT ON COLUMN "decision_item"."stands" IS '是否有效';
COMMENT ON TABLE "publication" IS '公开文稿';
COMMENT ON COLUMN "publication"."id" IS '编号';
COMMENT ON COLUMN "publication"."kind" IS '类别';
COMMENT ON COLUMN "publication"."decision_id" IS '决定编号';
COMMENT ON COLUMN "publication"."title" IS '标题';
COMMENT ON COLUMN "publication"."body" IS '正文';
COMMENT ON COLUMN "publication"."document_no" IS '文号';
COMMENT ON COLUMN "publication"."published_on" IS '公开日期';
COMMENT ON COLUMN "publication"."objections_until" IS '异议截止日';
COMMENT ON COLUMN "publication"."items" IS '所列事项';
COMMENT ON COLUMN "publication"."published_at" IS '公开时间';
COMMENT ON TABLE "expert" IS '专家库';
COMMENT ON COLUMN "expert"."id" IS '编号';
COMMENT ON COLUMN "expert"."person_id" IS '人员编号';
COMMENT ON COLUMN "expert"."name" IS '姓名';
COMMENT ON COLUMN "expert"."title" IS '职称';
COMMENT ON COLUMN "expert"."organisation" IS '所在单位';
COMMENT ON COLUMN "expert"."organisation_code" IS '所在单位统一社会信用代码';
COMMENT ON COLUMN "expert"."fields" IS '专业领域';
COMMENT ON COLUMN "expert"."partners" IS '合作单位';
COMMENT ON COLUMN "expert"."active" IS '是否在库';
COMMENT ON TABLE "expert_employment" IS '专家任职经历';
COMMENT ON COLUMN "expert_employment"."id" IS '编号';
COMMENT ON COLUMN "expert_employment"."expert_id" IS '专家编号';
COMMENT ON COLUMN "expert_employment"."organisation" IS '曾任职单位';
COMMENT ON COLUMN "expert_employment"."organisation_code" IS '曾任职单位统一社会信用代码';
COMMENT ON COLUMN "expert_employment"."until" IS '任职截止日';
COMMENT ON TABLE "objection" IS '异议';
COMMENT ON COLUMN "objection"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "objection"."decision_id" IS '决定编号';
COMMENT ON COLUMN "objection"."publication_id" IS '公开文稿编号';
COMMENT ON COLUMN "objection"."application_id" IS '申报编号';
COMMENT ON COLUMN "objection"."receipt_no" IS '受理回执号';
COMMENT ON COLUMN "objection"."code_hash" IS '查询码摘要';
COMMENT ON COLUMN "objection"."name_sealed" IS '姓名（密文）';
COMMENT ON COLUMN "objection"."contact_sealed" IS '联系方式（密文）';
COMMENT ON COLUMN "objection"."text" IS '异议内容';
COMMENT ON COLUMN "objection"."answer" IS '答复';
COMMENT ON COLUMN "objection"."received_at" IS '收到时间';
COMMENT ON TABLE "closed_score" IS '已提交评分';
COMMENT ON COLUMN "closed_score"."id" IS '编号';
COMMENT ON COLUMN "closed_score"."tx" IS '事务号';
COMMENT ON COLUMN "closed_score"."review_id" IS '评审编号';
COMMENT ON COLUMN "closed_score"."expert_id" IS '专家编号';
COMMENT ON COLUMN "closed_score"."application_id" IS '申报编号';
COMMENT ON COLUMN "closed_score"."marks" IS '各项得分';
COMMENT ON COLUMN "closed_score"."comment" IS '评语';
COMMENT ON COLUMN "closed_score"."total" IS '总分';
COMMENT ON COLUMN "closed_score"."at" IS '时间';
COMMENT ON COLUMN "closed_score"."hash" IS '摘要值';
COMMENT ON TABLE "draw" IS '抽取';
COMMENT ON COLUMN "draw"."review_id" IS '评审编号';
COMMENT ON COLUMN "draw"."round" IS '轮次';
COMMENT ON COLUMN "draw"."announced_at" IS '公告时间';
COMMENT ON COLUMN "draw"."tx" IS '事务号';
COMMENT ON COLUMN "draw"."seed" IS '随机种子';
COMMENT ON COLUMN "draw"."sealed_at" IS '种子封存时间';
COMMENT ON COLUMN "draw"."candidates" IS '候选名单';
COMMENT ON COLUMN "draw"."plan" IS '抽取方案';
COMMENT ON COLUMN "draw"."digest" IS '方案和名单摘要值';
COMMENT ON COLUMN "draw"."excluded" IS '排除人员';
COMMENT ON COLUMN "draw"."drawn" IS '抽中专家编号';
COMMENT ON TABLE "review" IS '评审';
COMMENT ON COLUMN "review"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "review"."batch_id" IS '批次编号';
COMMENT ON COLUMN "review"."applications" IS '参评申报编号';
COMMENT ON COLUMN "review"."minutes" IS '评审纪要';
COMMENT ON TABLE "score_draft" IS '评分草稿';
COMMENT ON COLUMN "score_draft"."review_id" IS '评审编号';
COMMENT ON COLUMN "score_draft"."expert_id" IS '专家编号';
COMMENT ON COLUMN "score_draft"."application_id" IS '申报编号';
COMMENT ON COLUMN "score_draft"."marks" IS '各项得分';
COMMENT ON COLUMN "score_draft"."comment" IS '评语';
COMMENT ON COLUMN "score_draft"."version" IS '版本号';
COMMENT ON COLUMN "score_draft"."saved_at" IS '保存时间';
COMMENT ON TABLE "seat" IS '评委席位';
COMMENT ON COLUMN "seat"."review_id" IS '评审编号';
COMMENT ON COLUMN "seat"."expert_id" IS '专家编号';
COMMENT ON COLUMN "seat"."stratum" IS '分层';
COMMENT ON COLUMN "seat"."outside" IS '外部专家';
COMMENT ON COLUMN "seat"."status" IS '席位状态';
COMMENT ON COLUMN "seat"."reason" IS '理由';
COMMENT ON COLUMN "seat"."round" IS '轮次';
COMMENT ON COLUMN "seat"."declared_at" IS '声明时间';
COMMENT ON COLUMN "seat"."interests" IS '利害关系声明';
COMMENT ON COLUMN "seat"."submitted_at" IS '提交评分时间';
COMMENT ON TABLE "site_visit" IS '考察记录';
COMMENT ON COLUMN "site_visit"."id" IS '编号';
COMMENT ON COLUMN "site_visit"."review_id" IS '评审编号';
COMMENT ON COLUMN "site_visit"."application_id" IS '申报编号';
COMMENT ON COLUMN "site_visit"."on" IS '考察日期';
COMMENT ON COLUMN "site_visit"."findings" IS '考察情况';
COMMENT ON COLUMN "site_visit"."person_id" IS '经办人编号';
COMMENT ON TABLE "vote" IS '投票';
COMMENT ON COLUMN "vote"."review_id" IS '评审编号';
COMMENT ON COLUMN "vote"."expert_id" IS '专家编号';
COMMENT ON COLUMN "vote"."application_id" IS '申报编号';
COMMENT ON COLUMN "vote"."in_favour" IS '是否赞成';
COMMENT ON COLUMN "vote"."at" IS '时间';
COMMENT ON TABLE "activation" IS '基地启用';
COMMENT ON COLUMN "activation"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "activation"."base_id" IS '基地编号';
COMMENT ON COLUMN "activation"."activated_on" IS '启用日期';
COMMENT ON COLUMN "activation"."overdue_told_on" IS '逾期提醒日期';
COMMENT ON TABLE "activation_section" IS '启用清单填报内容';
COMMENT ON COLUMN "activation_section"."id" IS '编号';
COMMENT ON COLUMN "activation_section"."base_id" IS '基地编号';
COMMENT ON COLUMN "activation_section"."version" IS '版本号';
COMMENT ON COLUMN "activation_section"."saved_at" IS '保存时间';
COMMENT ON COLUMN "activation_section"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "activation_section"."section" IS '部分';
COMMENT ON COLUMN "activation_section"."data" IS '填报内容';
COMMENT ON TABLE "asset" IS '基地资产';
COMMENT ON COLUMN "asset"."id" IS '编号';
COMMENT ON COLUMN "asset"."base_id" IS '基地编号';
COMMENT ON COLUMN "asset"."version" IS '版本号';
COMMENT ON COLUMN "asset"."saved_at" IS '保存时间';
COMMENT ON COLUMN "asset"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "asset"."kind" IS '类别';
COMMENT ON COLUMN "asset"."name" IS '名称';
COMMENT ON COLUMN "asset"."quantity" IS '数量';
COMMENT ON COLUMN "asset"."value_fen" IS '价值（分）';
COMMENT ON COLUMN "asset"."since_on" IS '入账日期';
COMMENT ON COLUMN "asset"."until_on" IS '处置日期';
COMMENT ON TABLE "staff_member" IS '基地人员';
COMMENT ON COLUMN "staff_member"."id" IS '编号';
COMMENT ON COLUMN "staff_member"."base_id" IS '基地编号';
COMMENT ON COLUMN "staff_member"."version" IS '版本号';
COMMENT ON COLUMN "staff_member"."saved_at" IS '保存时间';
COMMENT ON COLUMN "staff_member"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "staff_member"."name" IS '名称';
COMMENT ON COLUMN "staff_member"."role" IS '岗位';
COMMENT ON COLUMN "staff_member"."full_time" IS '是否专职';
COMMENT ON COLUMN "staff_member"."from_on" IS '到岗日期';
COMMENT ON COLUMN "staff_member"."until_on" IS '离岗日期';
COMMENT ON TABLE "base" IS '基地';
COMMENT ON COLUMN "base"."id" IS '编号';
COMMENT ON COLUMN "base"."number" IS '基地编号';
COMMENT ON COLUMN "base"."organisation_id" IS '建设单位编号';
COMMENT ON COLUMN "base"."guiding_unit_id" IS '指导单位编号';
COMMENT ON COLUMN "base"."recognised_on" IS '认定日期';
COMMENT ON COLUMN "base"."term_ends_on" IS '期满日期';
COMMENT ON COLUMN "base"."decision_id" IS '决定编号';
COMMENT ON COLUMN "base"."document_no" IS '文号';
COMMENT ON COLUMN "base"."plaque_code" IS '匾牌核验码';
COMMENT ON TABLE "base_version" IS '基地登记事项';
COMMENT ON COLUMN "base_version"."id" IS '编号';
COMMENT ON COLUMN "base_version"."base_id" IS '基地编号';
COMMENT ON COLUMN "base_version"."valid_from" IS '生效日期';
COMMENT ON COLUMN "base_version"."valid_to" IS '失效前最后一日';
COMMENT ON COLUMN "base_version"."name" IS '基地名称';
COMMENT ON COLUMN "base_version"."host" IS '建设单位名称';
COMMENT ON COLUMN "base_version"."level" IS '级别';
COMMENT ON COLUMN "base_version"."kind" IS '区域性或行业性';
COMMENT ON COLUMN "base_version"."field" IS '专业领域';
COMMENT ON COLUMN "base_version"."speciality" IS '专业特色';
COMMENT ON COLUMN "base_version"."brand" IS '培训品牌';
COMMENT ON COLUMN "base_version"."grade" IS '评估等级';
COMMENT ON COLUMN "base_version"."area_code" IS '行政区划代码';
COMMENT ON COLUMN "base_version"."status" IS '基地状态';
COMMENT ON COLUMN "base_version"."address" IS '地址';
COMMENT ON COLUMN "base_version"."director" IS '负责人';
COMMENT ON COLUMN "base_version"."phone" IS '联系电话';
COMMENT ON COLUMN "base_version"."document_no" IS '文号';
COMMENT ON COLUMN "base_version"."what" IS '变动说明';
COMMENT ON TABLE "base_file" IS '基地材料';
COMMENT ON COLUMN "base_file"."file_id" IS '材料编号';
COMMENT ON COLUMN "base_file"."base_id" IS '基地编号';
COMMENT ON TABLE "base_past" IS '基地记录修改历史';
COMMENT ON COLUMN "base_past"."id" IS '编号';
COMMENT ON COLUMN "base_past"."base_id" IS '基地编号';
COMMENT ON COLUMN "base_past"."of" IS '记录种类';
COMMENT ON COLUMN "base_past"."record" IS '记录编号';
COMMENT ON COLUMN "base_past"."data" IS '修改前内容';
COMMENT ON COLUMN "base_past"."until" IS '修改时间';
COMMENT ON COLUMN "base_past"."person_id" IS '经办人编号';
COMMENT ON COLUMN "base_past"."removed" IS '是否删除';
COMMENT ON COLUMN "base_past"."reason" IS '理由';
COMMENT ON TABLE "change_filing" IS '变更备案';
COMMENT ON COLUMN "change_filing"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "change_filing"."base_id" IS '基地编号';
COMMENT ON COLUMN "change_filing"."items" IS '变更事项';
COMMENT ON COLUMN "change_filing"."happened_on" IS '变更发生日期';
COMMENT ON COLUMN "change_filing"."late_reason" IS '逾期原因';
COMMENT ON COLUMN "change_filing"."files" IS '附件';
COMMENT ON COLUMN "change_filing"."content_version" IS '内容版本号';
COMMENT ON COLUMN "change_filing"."handed_in_on" IS '首次报送日期';
COMMENT ON COLUMN "change_filing"."late" IS '是否逾期';
COMMENT ON TABLE "event" IS '基地交流活动';
COMMENT ON COLUMN "event"."id" IS '编号';
COMMENT ON COLUMN "event"."title" IS '标题';
COMMENT ON COLUMN "event"."title_en" IS '英文标题';
COMMENT ON COLUMN "event"."starts_on" IS '开始日期';
COMMENT ON COLUMN "event"."ends_on" IS '结束日期';
COMMENT ON COLUMN "event"."hours" IS '每日时间';
COMMENT ON COLUMN "event"."place" IS '地点';
COMMENT ON COLUMN "event"."places" IS '名额';
COMMENT ON COLUMN "event"."taken" IS '已报名人数';
COMMENT ON COLUMN "event"."register_until" IS '报名截止日期';
COMMENT ON COLUMN "event"."programme" IS '议程';
COMMENT ON COLUMN "event"."files" IS '附件';
COMMENT ON COLUMN "event"."version" IS '版本号';
COMMENT ON COLUMN "event"."announced_on" IS '发布日期';
COMMENT ON COLUMN "event"."announced_by" IS '发布人编号';
COMMENT ON COLUMN "event"."cancelled_at" IS '取消时间';
COMMENT ON COLUMN "event"."cancel_reason" IS '取消原因';
COMMENT ON TABLE "event_registration" IS '基地交流活动报名';
COMMENT ON COLUMN "event_registration"."id" IS '编号';
COMMENT ON COLUMN "event_registration"."event_id" IS '活动编号';
COMMENT ON COLUMN "event_registration"."base_id" IS '基地编号';
COMMENT ON COLUMN "event_registration"."people" IS '参加人员';
COMMENT ON COLUMN "event_registration"."version" IS '版本号';
COMMENT ON COLUMN "event_registration"."changed_at" IS '更新时间';
COMMENT ON COLUMN "event_registration"."changed_by" IS '更新人编号';
COMMENT ON COLUMN "event_registration"."withdrawn_at" IS '撤回时间';
COMMENT ON TABLE "exchange" IS '交流活动';
COMMENT ON COLUMN "exchange"."id" IS '编号';
COMMENT ON COLUMN "exchange"."base_id" IS '基地编号';
COMMENT ON COLUMN "exchange"."version" IS '版本号';
COMMENT ON COLUMN "exchange"."saved_at" IS '保存时间';
COMMENT ON COLUMN "exchange"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "exchange"."held_on" IS '活动日期';
COMMENT ON COLUMN "exchange"."held_until" IS '结束日期';
COMMENT ON COLUMN "exchange"."scope" IS '活动范围';
COMMENT ON COLUMN "exchange"."place" IS '地点';
COMMENT ON COLUMN "exchange"."subject" IS '主题';
COMMENT ON COLUMN "exchange"."partner_id" IS '合作单位';
COMMENT ON COLUMN "exchange"."other_party" IS '其他交流单位';
COMMENT ON COLUMN "exchange"."people" IS '参加人数';
COMMENT ON COLUMN "exchange"."outcome" IS '成果';
COMMENT ON COLUMN "exchange"."files" IS '附件';
COMMENT ON TABLE "facility" IS '基地设施';
COMMENT ON COLUMN "facility"."id" IS '编号';
COMMENT ON COLUMN "facility"."base_id" IS '基地编号';
COMMENT ON COLUMN "facility"."version" IS '版本号';
COMMENT ON COLUMN "facility"."saved_at" IS '保存时间';
COMMENT ON COLUMN "facility"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "facility"."kind" IS '类别';
COMMENT ON COLUMN "facility"."name" IS '名称';
COMMENT ON COLUMN "facility"."address" IS '地址';
COMMENT ON COLUMN "facility"."capacity" IS '容纳人数';
COMMENT ON COLUMN "facility"."area_m2" IS '面积（平方米）';
COMMENT ON COLUMN "facility"."asset_id" IS '资产清单条目';
COMMENT ON COLUMN "facility"."owner" IS '提供单位';
COMMENT ON COLUMN "facility"."from_on" IS '启用日期';
COMMENT ON COLUMN "facility"."until_on" IS '停用日期';
COMMENT ON COLUMN "facility"."note" IS '说明';
COMMENT ON TABLE "instructor_import" IS '师资表格导入';
COMMENT ON COLUMN "instructor_import"."id" IS '编号';
COMMENT ON COLUMN "instructor_import"."base_id" IS '基地编号';
COMMENT ON COLUMN "instructor_import"."source" IS '来源';
COMMENT ON COLUMN "instructor_import"."file_name" IS '文件名';
COMMENT ON COLUMN "instructor_import"."places" IS '各列位置';
COMMENT ON COLUMN "instructor_import"."notes" IS '读表提示';
COMMENT ON COLUMN "instructor_import"."created_by" IS '创建人编号';
COMMENT ON COLUMN "instructor_import"."created_at" IS '创建时间';
COMMENT ON COLUMN "instructor_import"."closed_at" IS '结束时间';
COMMENT ON TABLE "instructor_import_row" IS '师资表格导入行';
COMMENT ON COLUMN "instructor_import_row"."import_id" IS '所属导入';
COMMENT ON COLUMN "instructor_import_row"."row" IS '表格行号';
COMMENT ON COLUMN "instructor_import_row"."values_sealed" IS '加密内容';
COMMENT ON COLUMN "instructor_import_row"."doubts" IS '存疑单元格';
COMMENT ON COLUMN "instructor_import_row"."faults" IS '错误单元格';
COMMENT ON COLUMN "instructor_import_row"."state" IS '状态';
COMMENT ON TABLE "instructor" IS '师资';
COMMENT ON COLUMN "instructor"."id" IS '编号';
COMMENT ON COLUMN "instructor"."name" IS '姓名';
COMMENT ON COLUMN "instructor"."name_key" IS '姓名（比对用）';
COMMENT ON COLUMN "instructor"."institution_key" IS '所在单位（比对用）';
COMMENT ON COLUMN "instructor"."citizen_id_sealed" IS '公民身份号码（密文）';
COMMENT ON COLUMN "instructor"."citizen_id_index" IS '公民身份号码（检索摘要）';
COMMENT ON COLUMN "instructor"."phone_sealed" IS '手机号码（密文）';
COMMENT ON COLUMN "instructor"."phone_index" IS '手机号码（检索摘要）';
COMMENT ON COLUMN "instructor"."series" IS '职称系列';
COMMENT ON COLUMN "instructor"."title" IS '职称';
COMMENT ON COLUMN "instructor"."institution" IS '所在单位';
COMMENT ON COLUMN "instructor"."fields" IS '专业方向';
COMMENT ON COLUMN "instructor"."merged_into_id" IS '并入的师资编号';
COMMENT ON COLUMN "instructor"."version" IS '版本号';
COMMENT ON COLUMN "instructor"."created_at" IS '创建时间';
COMMENT ON TABLE "instructor_duplicate" IS '疑似重复师资';
COMMENT ON COLUMN "instructor_duplicate"."id" IS '编号';
COMMENT ON COLUMN "instructor_duplicate"."first_id" IS '较早记录编号';
COMMENT ON COLUMN "instructor_duplicate"."second_id" IS '较晚记录编号';
COMMENT ON COLUMN "instructor_duplicate"."why" IS '疑似原因';
COMMENT ON COLUMN "instructor_duplicate"."state" IS '状态';
COMMENT ON COLUMN "instructor_duplicate"."reason" IS '理由';
COMMENT ON COLUMN "instructor_duplicate"."judged_by" IS '判定人编号';
COMMENT ON COLUMN "instructor_duplicate"."judged_at" IS '判定时间';
COMMENT ON TABLE "instructor_engagement" IS '聘任';
COMMENT ON COLUMN "instructor_engagement"."id" IS '编号';
COMMENT ON COLUMN "instructor_engagement"."instructor_id" IS '师资编号';
COMMENT ON COLUMN "instructor_engagement"."base_id" IS '基地编号';
COMMENT ON COLUMN "instructor_engagement"."full_time" IS '是否专职';
COMMENT ON COLUMN "instructor_engagement"."starts_on" IS '聘任开始日';
COMMENT ON COLUMN "instructor_engagement"."ends_on" IS '聘任结束日';
COMMENT ON COLUMN "instructor_engagement"."vetted_on" IS '政治审核日期';
COMMENT ON COLUMN "instructor_engagement"."vetting_file_id" IS '政治审核材料编号';
COMMENT ON COLUMN "instructor_engagement"."subjects" IS '授课内容';
COMMENT ON COLUMN "instructor_engagement"."source" IS '录入来源';
COMMENT ON COLUMN "instructor_engagement"."version" IS '版本号';
COMMENT ON TABLE "instructor_event" IS '师资档案记事';
COMMENT ON COLUMN "instructor_event"."id" IS '编号';
COMMENT ON COLUMN "instructor_event"."instructor_id" IS '师资编号';
COMMENT ON COLUMN "instructor_event"."base_id" IS '基地编号';
COMMENT ON COLUMN "instructor_event"."kind" IS '类别';
COMMENT ON COLUMN "instructor_event"."detail" IS '明细';
COMMENT ON COLUMN "instructor_event"."person_id" IS '经办人编号';
COMMENT ON COLUMN "instructor_event"."at" IS '时间';
COMMENT ON TABLE "instructor_figure" IS '授课记录和学员评价数据';
COMMENT ON COLUMN "instructor_figure"."id" IS '编号';
COMMENT ON COLUMN "instructor_figure"."instructor_id" IS '师资编号';
COMMENT ON COLUMN "instructor_figure"."base_id" IS '基地编号';
COMMENT ON COLUMN "instructor_figure"."year" IS '年度';
COMMENT ON COLUMN "instructor_figure"."name" IS '指标名称';
COMMENT ON COLUMN "instructor_figure"."amount" IS '数值';
COMMENT ON COLUMN "instructor_figure"."source_kind" IS '来源类别';
COMMENT ON COLUMN "instructor_figure"."source_id" IS '来源编号';
COMMENT ON COLUMN "instructor_figure"."at" IS '时间';
COMMENT ON TABLE "instructor_qualification" IS '师资资格证书';
COMMENT ON COLUMN "instructor_qualification"."id" IS '编号';
COMMENT ON COLUMN "instructor_qualification"."instructor_id" IS '师资编号';
COMMENT ON COLUMN "instructor_qualification"."base_id" IS '基地编号';
COMMENT ON COLUMN "instructor_qualification"."what" IS '证书名称';
COMMENT ON COLUMN "instructor_qualification"."issuer" IS '发证机构';
COMMENT ON COLUMN "instructor_qualification"."obtained_on" IS '取得日期';
COMMENT ON COLUMN "instructor_qualification"."valid_until" IS '有效期末日';
COMMENT ON COLUMN "instructor_qualification"."file_id" IS '材料编号';
COMMENT ON COLUMN "instructor_qualification"."entered_by" IS '录入人编号';
COMMENT ON COLUMN "instructor_qualification"."entered_at" IS '录入时间';
COMMENT ON COLUMN "instructor_qualification"."withdrawn_at" IS '撤回时间';
COMMENT ON TABLE "instructor_training" IS '师资培训经历';
COMMENT ON COLUMN "instructor_training"."id" IS '编号';
COMMENT ON COLUMN "instructor_training"."instructor_id" IS '师资编号';
COMMENT ON COLUMN "instructor_training"."base_id" IS '基地编号';
COMMENT ON COLUMN "instructor_training"."on" IS '培训日期';
COMMENT ON COLUMN "instructor_training"."what" IS '培训内容';
COMMENT ON COLUMN "instructor_training"."hours_tenths" IS '学时（十分之一学时）';
COMMENT ON COLUMN "instructor_training"."file_id" IS '材料编号';
COMMENT ON COLUMN "instructor_training"."entered_by" IS '录入人编号';
COMMENT ON COLUMN "instructor_training"."entered_at" IS '录入时间';
COMMENT ON COLUMN "instructor_training"."withdrawn_at" IS '撤回时间';
COMMENT ON TABLE "refusal_count" IS '拒绝次数';
COMMENT ON COLUMN "refusal_count"."rule" IS '规则';
COMMENT ON COLUMN "refusal_count"."count" IS '次数';
COMMENT ON TABLE "organisation_change" IS '单位变更记录';
COMMENT ON COLUMN "organisation_change"."id" IS '编号';
COMMENT ON COLUMN "organisation_change"."organisation_id" IS '单位编号';
COMMENT ON COLUMN "organisation_change"."version" IS '变更后版本号';
COMMENT ON COLUMN "organisation_change"."at" IS '时间';
COMMENT ON COLUMN "organisation_change"."person_id" IS '经办人编号';
COMMENT ON COLUMN "organisation_change"."reason" IS '理由';
COMMENT ON COLUMN "organisation_change"."document_no" IS '文号';
COMMENT ON COLUMN "organisation_change"."changes" IS '变更事项';
COMMENT ON TABLE "agreement" IS '合作协议';
COMMENT ON COLUMN "agreement"."id" IS '编号';
COMMENT ON COLUMN "agreement"."base_id" IS '基地编号';
COMMENT ON COLUMN "agreement"."version" IS '版本号';
COMMENT ON COLUMN "agreement"."saved_at" IS '保存时间';
COMMENT ON COLUMN "agreement"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "agreement"."partner_id" IS '合作单位';
COMMENT ON COLUMN "agreement"."title" IS '协议名称';
COMMENT ON COLUMN "agreement"."starts_on" IS '起始日期';
COMMENT ON COLUMN "agreement"."ends_on" IS '到期日期';
COMMENT ON COLUMN "agreement"."file_id" IS '材料编号';
COMMENT ON COLUMN "agreement"."renews_id" IS '所续签的协议';
COMMENT ON COLUMN "agreement"."renewed" IS '是否已续签';
COMMENT ON COLUMN "agreement"."soon_told_on" IS '到期前提醒日期';
COMMENT ON COLUMN "agreement"."ended_told_on" IS '到期后提醒日期';
COMMENT ON TABLE "joint_project" IS '合作项目';
COMMENT ON COLUMN "joint_project"."id" IS '编号';
COMMENT ON COLUMN "joint_project"."base_id" IS '基地编号';
COMMENT ON COLUMN "joint_project"."version" IS '版本号';
COMMENT ON COLUMN "joint_project"."saved_at" IS '保存时间';
COMMENT ON COLUMN "joint_project"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "joint_project"."partner_id" IS '合作单位';
COMMENT ON COLUMN "joint_project"."agreement_id" IS '所依据的协议';
COMMENT ON COLUMN "joint_project"."name" IS '名称';
COMMENT ON COLUMN "joint_project"."starts_on" IS '开始日期';
COMMENT ON COLUMN "joint_project"."ends_on" IS '结束日期';
COMMENT ON COLUMN "joint_project"."outcome" IS '成果';
COMMENT ON TABLE "partner" IS '合作单位';
COMMENT ON COLUMN "partner"."id" IS '编号';
COMMENT ON COLUMN "partner"."base_id" IS '基地编号';
COMMENT ON COLUMN "partner"."version" IS '版本号';
COMMENT ON COLUMN "partner"."saved_at" IS '保存时间';
COMMENT ON COLUMN "partner"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "partner"."kind" IS '类别';
COMMENT ON COLUMN "partner"."name" IS '名称';
COMMENT ON COLUMN "partner"."credit_code" IS '统一社会信用代码';
COMMENT ON COLUMN "partner"."contact_name" IS '联系人';
COMMENT ON COLUMN "partner"."phone_sealed" IS '手机号码（密文）';
COMMENT ON COLUMN "partner"."note" IS '说明';
COMMENT ON TABLE "policy_document" IS '政策文件';
COMMENT ON COLUMN "policy_document"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "policy_document"."kind" IS '类别';
COMMENT ON COLUMN "policy_document"."document_no" IS '文号';
COMMENT ON COLUMN "policy_document"."title" IS '标题';
COMMENT ON COLUMN "policy_document"."title_en" IS '英文标题';
COMMENT ON COLUMN "policy_document"."issuer" IS '发文单位';
COMMENT ON COLUMN "policy_document"."issued_on" IS '印发日期';
COMMENT ON COLUMN "policy_document"."valid_from" IS '生效日期';
COMMENT ON COLUMN "policy_document"."valid_to" IS '失效前最后一日';
COMMENT ON COLUMN "policy_document"."text" IS '正文';
COMMENT ON COLUMN "policy_document"."files" IS '附件';
COMMENT ON COLUMN "policy_document"."articles" IS '所涉办法条款';
COMMENT ON COLUMN "policy_document"."unit_id" IS '发布本地措施的指导单位编号';
COMMENT ON COLUMN "policy_document"."published_on" IS '入库发布日期';
COMMENT ON COLUMN "policy_document"."ended_by_id" IS '替代或废止它的文件编号';
COMMENT ON COLUMN "policy_document"."content_version" IS '内容版本号';
COMMENT ON TABLE "policy_ending" IS '政策文件的替代和废止';
COMMENT ON COLUMN "policy_ending"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "policy_ending"."ends_id" IS '被替代或废止的文件编号';
COMMENT ON TABLE "course_mark" IS '课程批注';
COMMENT ON COLUMN "course_mark"."id" IS '编号';
COMMENT ON COLUMN "course_mark"."curriculum_id" IS '所属课程设置';
COMMENT ON COLUMN "course_mark"."course_id" IS '课程';
COMMENT ON COLUMN "course_mark"."note" IS '说明';
COMMENT ON COLUMN "course_mark"."at" IS '时间';
COMMENT ON COLUMN "course_mark"."person_id" IS '经办人编号';
COMMENT ON TABLE "curriculum" IS '课程设置';
COMMENT ON COLUMN "curriculum"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "curriculum"."base_id" IS '基地编号';
COMMENT ON COLUMN "curriculum"."title" IS '名称';
COMMENT ON COLUMN "curriculum"."from_year" IS '开始年度';
COMMENT ON COLUMN "curriculum"."to_year" IS '截止年度';
COMMENT ON COLUMN "curriculum"."version" IS '版本号';
COMMENT ON COLUMN "curriculum"."saved_at" IS '保存时间';
COMMENT ON COLUMN "curriculum"."saved_by" IS '保存人编号';
COMMENT ON TABLE "curriculum_course" IS '课程';
COMMENT ON COLUMN "curriculum_course"."id" IS '编号';
COMMENT ON COLUMN "curriculum_course"."curriculum_id" IS '所属课程设置';
COMMENT ON COLUMN "curriculum_course"."version" IS '版本号';
COMMENT ON COLUMN "curriculum_course"."title" IS '课程名称';
COMMENT ON COLUMN "curriculum_course"."hours_tenths" IS '学时（十分之一）';
COMMENT ON COLUMN "curriculum_course"."subject_kind" IS '科目类别';
COMMENT ON COLUMN "curriculum_course"."mode" IS '授课形式';
COMMENT ON COLUMN "curriculum_course"."syllabus" IS '课程大纲';
COMMENT ON COLUMN "curriculum_course"."syllabus_file_id" IS '课程大纲文件';
COMMENT ON COLUMN "curriculum_course"."teachers" IS '授课教师';
COMMENT ON COLUMN "curriculum_course"."audience" IS '培训对象';
COMMENT ON COLUMN "curriculum_course"."tags" IS '四新和职业道德';
COMMENT ON COLUMN "curriculum_course"."need" IS '服务方向';
COMMENT ON COLUMN "curriculum_course"."partner" IS '合作单位';
COMMENT ON TABLE "evaluation_group" IS '评估小组';
COMMENT ON COLUMN "evaluation_group"."id" IS '编号';
COMMENT ON COLUMN "evaluation_group"."base_id" IS '基地编号';
COMMENT ON COLUMN "evaluation_group"."starts_on" IS '聘期开始日期';
COMMENT ON COLUMN "evaluation_group"."ends_on" IS '聘期截止日期';
COMMENT ON COLUMN "evaluation_group"."ended_on" IS '由新小组接替的日期';
COMMENT ON COLUMN "evaluation_group"."appointed_at" IS '聘请时间';
COMMENT ON COLUMN "evaluation_group"."appointed_by" IS '聘请经办人';
COMMENT ON TABLE "evaluation_group_member" IS '评估小组成员';
COMMENT ON COLUMN "evaluation_group_member"."id" IS '编号';
COMMENT ON COLUMN "evaluation_group_member"."group_id" IS '所属评估小组';
COMMENT ON COLUMN "evaluation_group_member"."expert_id" IS '专家编号';
COMMENT ON COLUMN "evaluation_group_member"."person_id" IS '经办人编号';
COMMENT ON COLUMN "evaluation_group_member"."name" IS '名称';
COMMENT ON COLUMN "evaluation_group_member"."title" IS '职称';
COMMENT ON COLUMN "evaluation_group_member"."organisation" IS '工作单位';
COMMENT ON COLUMN "evaluation_group_member"."organisation_code" IS '工作单位信用代码';
COMMENT ON COLUMN "evaluation_group_member"."outside" IS '是否建设单位以外';
COMMENT ON COLUMN "evaluation_group_member"."stated" IS '是否由基地自行说明';
COMMENT ON COLUMN "evaluation_group_member"."letter_file" IS '聘书';
COMMENT ON TABLE "content_version" IS '规划和课程的留存版本';
COMMENT ON COLUMN "content_version"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "content_version"."n" IS '第几版';
COMMENT ON COLUMN "content_version"."occasion" IS '留存事由';
COMMENT ON COLUMN "content_version"."group_id" IS '送评的评估小组';
COMMENT ON COLUMN "content_version"."sha256" IS '内容校验值';
COMMENT ON COLUMN "content_version"."snapshot" IS '内容全文';
COMMENT ON COLUMN "content_version"."at" IS '时间';
COMMENT ON COLUMN "content_version"."person_id" IS '经办人编号';
COMMENT ON TABLE "opinion" IS '评估意见';
COMMENT ON COLUMN "opinion"."id" IS '编号';
COMMENT ON COLUMN "opinion"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "opinion"."member_id" IS '评估小组成员';
COMMENT ON COLUMN "opinion"."sha256" IS '所评内容的校验值';
COMMENT ON COLUMN "opinion"."favour" IS '是否同意';
COMMENT ON COLUMN "opinion"."text" IS '意见';
COMMENT ON COLUMN "opinion"."file_id" IS '材料编号';
COMMENT ON COLUMN "opinion"."signed_on" IS '签署日期';
COMMENT ON COLUMN "opinion"."entered_by" IS '录入人编号';
COMMENT ON COLUMN "opinion"."at" IS '时间';
COMMENT ON TABLE "outline" IS '培训规划';
COMMENT ON COLUMN "outline"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "outline"."base_id" IS '基地编号';
COMMENT ON COLUMN "outline"."from_year" IS '开始年度';
COMMENT ON COLUMN "outline"."to_year" IS '截止年度';
COMMENT ON COLUMN "outline"."content" IS '规划内容';
COMMENT ON COLUMN "outline"."version" IS '版本号';
COMMENT ON COLUMN "outline"."saved_at" IS '保存时间';
COMMENT ON COLUMN "outline"."saved_by" IS '保存人编号';
COMMENT ON TABLE "annual_plan" IS '年度任务计划';
COMMENT ON COLUMN "annual_plan"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "annual_plan"."base_id" IS '基地编号';
COMMENT ON COLUMN "annual_plan"."year" IS '年度';
COMMENT ON COLUMN "annual_plan"."area_code" IS '行政区划代码';
COMMENT ON COLUMN "annual_plan"."due_on" IS '报送期限';
COMMENT ON COLUMN "annual_plan"."handed_in_on" IS '首次报送日期';
COMMENT ON COLUMN "annual_plan"."late_on" IS '逾期报送日期';
COMMENT ON COLUMN "annual_plan"."filed_on" IS '备案日期';
COMMENT ON COLUMN "annual_plan"."lapsed_on" IS '失效日期';
COMMENT ON COLUMN "annual_plan"."revision" IS '备案次数';
COMMENT ON TABLE "plan_item" IS '计划项目';
COMMENT ON COLUMN "plan_item"."id" IS '编号';
COMMENT ON COLUMN "plan_item"."sheet_id" IS '所属计划或调整编号';
COMMENT ON COLUMN "plan_item"."origin_id" IS '被调整项目编号';
COMMENT ON COLUMN "plan_item"."content" IS '项目内容';
COMMENT ON COLUMN "plan_item"."version" IS '版本号';
COMMENT ON COLUMN "plan_item"."saved_at" IS '保存时间';
COMMENT ON COLUMN "plan_item"."saved_by" IS '保存人编号';
COMMENT ON COLUMN "plan_item"."dropped_on" IS '取消日期';
COMMENT ON TABLE "plan_mark" IS '计划批注';
COMMENT ON COLUMN "plan_mark"."id" IS '编号';
COMMENT ON COLUMN "plan_mark"."sheet_id" IS '所属计划或调整编号';
COMMENT ON COLUMN "plan_mark"."item_id" IS '计划项目编号';
COMMENT ON COLUMN "plan_mark"."unit_id" IS '批注单位编号';
COMMENT ON COLUMN "plan_mark"."person_id" IS '经办人编号';
COMMENT ON COLUMN "plan_mark"."note" IS '说明';
COMMENT ON COLUMN "plan_mark"."at" IS '时间';
COMMENT ON COLUMN "plan_mark"."sent_at" IS '退回时间';
COMMENT ON COLUMN "plan_mark"."answered_at" IS '修改时间';
COMMENT ON TABLE "plan_revision" IS '备案的计划';
COMMENT ON COLUMN "plan_revision"."plan_id" IS '计划编号';
COMMENT ON COLUMN "plan_revision"."n" IS '备案次序';
COMMENT ON COLUMN "plan_revision"."dossier_id" IS '据以备案的卷宗编号';
COMMENT ON COLUMN "plan_revision"."filed_on" IS '备案日期';
COMMENT ON COLUMN "plan_revision"."at" IS '时间';
COMMENT ON COLUMN "plan_revision"."items" IS '项目内容';
COMMENT ON TABLE "plan_total" IS '计划汇总';
COMMENT ON COLUMN "plan_total"."sheet_id" IS '所属计划或调整编号';
COMMENT ON COLUMN "plan_total"."dimension" IS '汇总维度';
COMMENT ON COLUMN "plan_total"."value" IS '维度取值';
COMMENT ON COLUMN "plan_total"."items" IS '项目数';
COMMENT ON COLUMN "plan_total"."person_times" IS '人次';
COMMENT ON COLUMN "plan_total"."budget_fen" IS '预算（分）';
COMMENT ON TABLE "annual_summary" IS '年度执行情况总结';
COMMENT ON COLUMN "annual_summary"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "annual_summary"."base_id" IS '基地编号';
COMMENT ON COLUMN "annual_summary"."year" IS '年度';
COMMENT ON COLUMN "annual_summary"."due_on" IS '报送期限';
COMMENT ON COLUMN "annual_summary"."handed_in_on" IS '首次报送日期';
COMMENT ON COLUMN "annual_summary"."late_on" IS '逾期报送日期';
COMMENT ON COLUMN "annual_summary"."filed_on" IS '备案日期';
COMMENT ON COLUMN "annual_summary"."lapsed_on" IS '失效日期';
COMMENT ON COLUMN "annual_summary"."text" IS '执行情况说明';
COMMENT ON COLUMN "annual_summary"."text_version" IS '说明版本号';
COMMENT ON COLUMN "annual_summary"."files" IS '附件';
COMMENT ON COLUMN "annual_summary"."filed_lines" IS '备案的数据';
COMMENT ON TABLE "summary_correction" IS '备案数据更正';
COMMENT ON COLUMN "summary_correction"."id" IS '编号';
COMMENT ON COLUMN "summary_correction"."summary_id" IS '总结编号';
COMMENT ON COLUMN "summary_correction"."item_id" IS '计划项目编号';
COMMENT ON COLUMN "summary_correction"."name" IS '指标名称';
COMMENT ON COLUMN "summary_correction"."before" IS '更正前';
COMMENT ON COLUMN "summary_correction"."after" IS '更正后';
COMMENT ON COLUMN "summary_correction"."reason" IS '理由';
COMMENT ON COLUMN "summary_correction"."evidence" IS '证明材料编号';
COMMENT ON COLUMN "summary_correction"."person_id" IS '经办人编号';
COMMENT ON COLUMN "summary_correction"."at" IS '时间';
COMMENT ON TABLE "summary_explanation" IS '偏差说明';
COMMENT ON COLUMN "summary_explanation"."summary_id" IS '总结编号';
COMMENT ON COLUMN "summary_explanation"."item_id" IS '计划项目编号';
COMMENT ON COLUMN "summary_explanation"."text" IS '说明';
COMMENT ON COLUMN "summary_explanation"."version" IS '版本号';
COMMENT ON COLUMN "summary_explanation"."saved_at" IS '保存时间';
COMMENT ON COLUMN "summary_explanation"."saved_by" IS '保存人编号';
COMMENT ON TABLE "ban" IS '不再受理名单';
COMMENT ON COLUMN "ban"."credit_code" IS '统一社会信用代码';
COMMENT ON COLUMN "ban"."name" IS '单位名称';
COMMENT ON COLUMN "ban"."ground" IS '事由';
COMMENT ON COLUMN "ban"."since" IS '起始日期';
COMMENT ON COLUMN "ban"."decision_id" IS '决定编号';
COMMENT ON COLUMN "ban"."document_no" IS '文号';
COMMENT ON TABLE "plan_amendment" IS '计划调整';
COMMENT ON COLUMN "plan_amendment"."dossier_id" IS '卷宗编号';
COMMENT ON COLUMN "plan_amendment"."plan_id" IS '计划编号';
COMMENT ON COLUMN "plan_amendment"."from_revision" IS '所依据的备案次序';
COMMENT ON COLUMN "plan_amendment"."reason" IS '理由';
COMMENT ON COLUMN "plan_amendment"."reason_version" IS '理由版本号';
COMMENT ON COLUMN "plan_amendment"."filed_on" IS '备案日期';
COMMENT ON TABLE "plan_counter" IS '年度计划计数';
COMMENT ON COLUMN "plan_counter"."year" IS '年度';
COMMENT ON COLUMN "plan_counter"."unit_id" IS '指导单位编号';
COMMENT ON COLUMN "plan_counter"."dimension" IS '计数维度';
COMMENT ON COLUMN "plan_counter"."value" IS '维度取值';
COMMENT ON COLUMN "plan_counter"."plans" IS '计划数';
COMMENT ON COLUMN "plan_counter"."items" IS '项目数';
COMMENT ON COLUMN "plan_counter"."person_times" IS '人次';
COMMENT ON COLUMN "plan_counter"."hours_tenths" IS '学时（十分之一）';
COMMENT ON COLUMN "plan_counter"."budget_fen" IS '预算（分）';
COMMENT ON TABLE "annual_lateness" IS '年度报送逾期';
COMMENT ON COLUMN "annual_lateness"."base_id" IS '基地编号';
COMMENT ON COLUMN "annual_lateness"."year" IS '年度';
COMMENT ON COLUMN "annual_lateness"."what" IS '逾期的材料';
COMMENT ON COLUMN "annual_lateness"."guiding_unit_id" IS '指导单位编号';
COMMENT ON COLUMN "annual_lateness"."area_code" IS '行政区划代码';
COMMENT ON COLUMN "annual_lateness"."due_on" IS '报送期限';
COMMENT ON COLUMN "annual_lateness"."marked_at" IS '标记时间';
COMMENT ON TABLE "annual_reminder" IS '年度报送提醒';
COMMENT ON COLUMN "annual_reminder"."base_id" IS '基地编号';
COMMENT ON COLUMN "annual_reminder"."year" IS '年度';
COMMENT ON COLUMN "annual_reminder"."what" IS '提醒报送的材料';
COMMENT ON COLUMN "annual_reminder"."days" IS '截止前天数';
COMMENT ON COLUMN "annual_reminder"."at" IS '时间';
COMMENT ON TABLE "support_record" IS '支持记录';
COMMENT ON COLUMN "support_record"."id" IS '编号';
COMMENT ON COLUMN "support_record"."base_id" IS '基地编号';
COMMENT ON COLUMN "support_record"."host_id" IS '建设单位编号';
COMMENT ON COLUMN "support_record"."unit_id" IS '给予支持的指导单位编号';
COMMENT ON COLUMN "support_record"."kind" IS '类别';
COMMENT ON COLUMN "support_record"."on" IS '给予日期';
COMMENT ON COLUMN "support_record"."what" IS '支持内容';
COMMENT ON COLUMN "support_record"."amount_fen" IS '金额（分）';
COMMENT ON COLUMN "support_record"."files" IS '附件';
COMMENT ON COLUMN "support_record"."recorded_by" IS '登记人编号';
COMMENT ON COLUMN "support_record"."recorded_at" IS '登记时间';
COMMENT ON COLUMN "support_record"."struck_at" IS '作废时间';
COMMENT ON COLUMN "support_record"."struck_by" IS '作废人编号';
COMMENT ON COLUMN "support_record"."struck_because" IS '作废原因';
