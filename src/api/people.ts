import { z } from 'zod';

/** A runner sees the own clips, a coach those of the athletes of the club, an administrator everything. */
export const ROLES = ['runner', 'coach', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

const name = z.string().trim().min(1).max(100);
const email = z.email().max(200).toLowerCase();
/** Twelve characters that nobody else uses are more than any rule about digits. */
const password = z.string().min(12).max(128);

/** Who is asking. Without a login, the person at this machine, who may do everything. */
export const viewerSchema = z.object({
  /** Null without a login. */
  userId: z.string().nullable(),
  name: z.string().nullable(),
  role: z.enum(ROLES),
  clubId: z.string().nullable(),
});
export type Viewer = z.infer<typeof viewerSchema>;

export const AT_THIS_MACHINE: Viewer = { userId: null, name: null, role: 'administrator', clubId: null };

export const credentialsSchema = z.strictObject({ email, password: z.string().max(128) });

export const newPasswordSchema = z.strictObject({
  currentPassword: z.string().max(128),
  newPassword: password,
});

/** Set by an administrator. */
export const setPasswordSchema = z.strictObject({ password });

export const clubSchema = z.object({ id: z.string(), name: z.string() });
export type Club = z.infer<typeof clubSchema>;

export const newClubSchema = z.strictObject({ name });

export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  club: clubSchema.nullable(),
});
export type Account = z.infer<typeof accountSchema>;

export const newAccountSchema = z.strictObject({
  name,
  email,
  password,
  role: z.enum(ROLES),
  clubId: z.string().max(100).nullable().default(null),
});
export type NewAccount = z.infer<typeof newAccountSchema>;

export const changedAccountSchema = z.strictObject({
  role: z.enum(ROLES),
  clubId: z.string().max(100).nullable(),
});
