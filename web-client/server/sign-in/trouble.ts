/** The sign-in service does not answer, or not as itself. What is signed in goes on; nobody new comes in. */
export class SignInUnavailable extends Error {}

/** The sign-in service says no: the code, the refresh token or the session behind it is not good any more. */
export class SignInRefused extends Error {}
