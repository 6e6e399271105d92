import { serviceSettingsSchema, type ServiceSettings } from '../../api/service-settings.ts';
import { ask, sent } from './client.ts';

const PATH = '/api/settings';

export function getSettings(signal: AbortSignal): Promise<ServiceSettings> {
  return ask(PATH, serviceSettingsSchema, { signal });
}

export function putSettings(settings: ServiceSettings): Promise<ServiceSettings> {
  return ask(PATH, serviceSettingsSchema, sent('PUT', settings));
}
