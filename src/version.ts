/** Of this program, as package.json has it; a test holds them equal. Part of every ETag and of the User-Agent. */
export const APP_VERSION = '0.1.0'
