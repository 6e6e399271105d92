CREATE TABLE "revisions" (
	"analysis_id" text NOT NULL,
	"revision" integer NOT NULL,
	"corrections" jsonb NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_analysis_id_revision_pk" PRIMARY KEY("analysis_id","revision")
);
--> statement-breakpoint
CREATE TABLE "sign_offs" (
	"analysis_id" text NOT NULL,
	"revision" integer NOT NULL,
	"author" text NOT NULL,
	"remark" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_offs_analysis_id_created_at_pk" PRIMARY KEY("analysis_id","created_at")
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;