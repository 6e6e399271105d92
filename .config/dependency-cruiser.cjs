const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});
const engine = (name, home, engineName) => ({
  name,
  severity: 'error',
  comment: `${engineName} is imported in one folder only, so that it can be replaced there.`,
  from: { pathNot: home },
  to: { path: `node_modules/${engineName}` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('analysis-is-pure', '^src/analysis/', '^src/analysis/'),
    {
      name: 'analysis-no-packages',
      severity: 'error',
      from: { path: '^src/analysis/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional'] },
    },
    only('video-imports-down', '^src/video/', '^src/(video|analysis)/|^src/[^/]+\\.ts$'),
    only('pose-imports-down', '^src/pose/', '^src/(pose|video|analysis)/|^src/[^/]+\\.ts$'),
    only('report-imports-down', '^src/report/', '^src/(report|analysis)/|^src/[^/]+\\.ts$'),
    only('api-is-shared', '^src/api/', '^src/(api|analysis)/|^src/[^/]+\\.ts$'),
    only('storage-imports-down', '^src/storage/', '^src/(storage|api|analysis)/|^src/[^/]+\\.ts$'),
    only(
      'jobs-import-down',
      '^src/jobs/',
      '^src/(jobs|storage|pipeline|report|pose|video|analysis|api)/|^src/[^/]+\\.ts$',
    ),
    only('login-imports-down', '^src/login/', '^src/(login|storage|api)/|^src/[^/]+\\.ts$'),
    only(
      'server-imports-down',
      '^src/server/',
      '^src/(server|login|jobs|storage|api|report/html)/|^src/[^/]+\\.ts$',
    ),
    only('web-imports', '^src/web/', '^src/(web|api|analysis|report)/'),
    {
      name: 'web-is-node-free',
      severity: 'error',
      comment: 'A browser has neither node nor the packages that need it, by whatever way they are reached.',
      from: { path: '^src/web/' },
      to: {
        reachable: true,
        path: [
          '^(?!src/|virtual:|.*node_modules/)',
          'node_modules/(?!(@types/)?(react|react-dom|zod|tus-js-client)/)',
        ],
      },
    },
    engine('one-home-for-ffmpeg', '^(src/video/|tests/|node_modules)', 'fluent-ffmpeg'),
    engine('one-home-for-tensors', '^(src/pose/|tests/|node_modules)', '@tensorflow'),
    engine(
      'one-home-for-the-database',
      '^(src/storage/|tests/|node_modules)',
      '(drizzle-orm|pg|@electric-sql)/',
    ),
    engine('one-home-for-the-login', '^(src/login/|tests/|node_modules)', '(@better-auth|better-auth)/'),
    engine('one-home-for-the-queue', '^(src/jobs/queue|tests/|node_modules)', 'pg-boss/'),
    engine('one-home-for-express', '^(src/server/|tests/|node_modules)', 'express/'),
    engine('one-home-for-sharp', '^(src/report/|tests/|node_modules)', 'sharp/'),
    engine('one-home-for-pdf', '^(src/report/pdf/|tests/|node_modules)', 'pdfkit/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
