import { type Response, Router } from 'express';
import { credentialsSchema, newPasswordSchema } from '../api/people.ts';
import type { CookieChange, Login } from '../login/login.ts';
import { loginLimit } from './rate-limits.ts';
import { RequestError } from './request-error.ts';
import { jsonBody } from './stored-text.ts';
import { cookieOf, viewerOf } from './viewers.ts';

/** Logging in and out, and who is logged in. */
export function sessionRoutes(login: Login | null): Router {
  const routes = Router();

  routes.get('/session', (request, response) => {
    response.json(viewerOf(request));
  });

  routes.post('/session', loginLimit(), jsonBody(), async (request, response) => {
    const { email, password } = credentialsSchema.parse(request.body);
    const change = await needed(login).signIn(email, password);
    if (change === null)
      throw new RequestError('login-refused', 'This address and this password do not belong together.');
    answer(response, change);
  });

  routes.delete('/session', async (request, response) => {
    viewerOf(request);
    answer(response, await needed(login).signOut(cookieOf(request)));
  });

  routes.put('/password', loginLimit(), jsonBody(), async (request, response) => {
    viewerOf(request);
    const { currentPassword, newPassword } = newPasswordSchema.parse(request.body);
    const change = await needed(login).changePassword(cookieOf(request), currentPassword, newPassword);
    if (change === null) throw new RequestError('login-refused', 'The current password is another one.');
    answer(response, change);
  });
  return routes;
}

function needed(login: Login | null): Login {
  if (login === null) throw new RequestError('not-now', 'On this machine nobody needs to log in.');
  return login;
}

function answer(response: Response, { cookies }: CookieChange): void {
  response
    .set('Set-Cookie', [...cookies])
    .status(204)
    .end();
}
