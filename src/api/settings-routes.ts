import { json, jsonBody, type Route } from './route.ts';
import { serviceSettingsSchema } from './service-settings.ts';

const SETTINGS = json(serviceSettingsSchema, 'The settings');

/** What holds for the whole service. */
export const SETTINGS_ROUTES: readonly Route[] = [
  { method: 'get', path: '/settings', summary: 'How long clips are kept.', answers: [SETTINGS] },
  {
    method: 'put',
    path: '/settings',
    summary: 'Changes how long clips are kept; for administrators.',
    body: jsonBody(serviceSettingsSchema),
    answers: [SETTINGS],
  },
];
