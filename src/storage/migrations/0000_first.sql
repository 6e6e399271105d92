CREATE TABLE "analyses" (
	"id" text PRIMARY KEY NOT NULL,
	"clip_sha256" text NOT NULL,
	"clip_name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"state" text NOT NULL,
	"progress" jsonb,
	"problem" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "clips" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "analyses" ADD CONSTRAINT "analyses_clip_sha256_clips_sha256_fk" FOREIGN KEY ("clip_sha256") REFERENCES "public"."clips"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "analyses_by_clip" ON "analyses" USING btree ("clip_sha256");--> statement-breakpoint
CREATE INDEX "analyses_by_age" ON "analyses" USING btree ("created_at","id");