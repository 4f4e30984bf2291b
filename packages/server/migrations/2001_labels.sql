CREATE TABLE "label" (
	"key" text PRIMARY KEY NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" bigint
);

ALTER TABLE "label" ADD CONSTRAINT "label_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
COMMENT ON TABLE "label" IS '替换文字';
COMMENT ON COLUMN "label"."key" IS '文字键';
COMMENT ON COLUMN "label"."zh" IS '中文';
COMMENT ON COLUMN "label"."en" IS '英文';
COMMENT ON COLUMN "label"."version" IS '版本号';
COMMENT ON COLUMN "label"."changed_at" IS '更新时间';
COMMENT ON COLUMN "label"."changed_by" IS '更新人编号';
