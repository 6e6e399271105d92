import { Router } from 'express';
import { serviceSettingsSchema } from '../api/service-settings.ts';
import type { Service } from './service.ts';
import { jsonBody } from './stored-text.ts';
import { viewerOf, viewerWithRole } from './viewers.ts';

/** What holds for the whole service: everybody may know it, administrators may change it. */
export function settingsRoutes({ settings }: Pick<Service, 'settings'>): Router {
  const routes = Router();

  routes.get('/settings', async (request, response) => {
    viewerOf(request);
    response.json({ keepDays: await settings.keepDays() });
  });

  routes.put('/settings', jsonBody(), async (request, response) => {
    viewerWithRole(request, 'administrator');
    const { keepDays } = serviceSettingsSchema.parse(request.body);
    await settings.setKeepDays(keepDays);
    response.json({ keepDays });
  });
  return routes;
}
