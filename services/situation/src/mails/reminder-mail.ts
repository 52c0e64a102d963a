/** Tells that something waits, and where; never what. Both languages in one: who reads it is known by function alone. */
export const reminderMail = (url: string) => ({
  subject: 'Något väntar på dig i Medborgarlöften / Something waits for you',
  text: `Hej!

Något väntar på dig. Logga in och se vad:
${url}

Something waits for you. Sign in to see what:
${url}

Det här är ett automatiskt utskick som inte går att svara på.
This is an automatic message; it cannot be answered.
`,
});
