ALTER TABLE "analyses" ADD COLUMN "worker" text;--> statement-breakpoint
ALTER TABLE "analyses" ADD COLUMN "heard_at" timestamp with time zone;