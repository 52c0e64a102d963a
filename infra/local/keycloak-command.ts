import path from 'node:path';

/** Small and quick to start rather than fast at its peak: one developer signs in, not a county. */
const memoryFlags = [
  '-Xms64m',
  '-Xmx384m',
  '-XX:MetaspaceSize=96m',
  '-XX:MaxMetaspaceSize=256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
];

const opened = ['java.util', 'java.util.concurrent', 'java.security', 'java.lang'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/**
 * The command that kc.sh would run. Run by ourselves, Java is our own child, so that its number is known and no shell is
 * left between; and the home folder may be a clone's own while the program is shared.
 */
export function javaCommand(java: string, home: string, args: string[]): string[] {
  return [
    java,
    ...memoryFlags,
    ...opened,
    '--enable-native-access=ALL-UNNAMED',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    '-Duser.language=en',
    '-Duser.country=US',
    '-Djava.security.egd=file:/dev/urandom',
    '-Djava.util.logging.manager=org.jboss.logmanager.LogManager',
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
    '-Dpicocli.disable.closures=true',
    `-Dkc.home.dir=${home}`,
    `-Djboss.server.config.dir=${path.join(home, 'conf')}`,
    '-cp',
    path.join(home, 'lib', 'quarkus-run.jar'),
    'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
    ...args,
  ];
}
