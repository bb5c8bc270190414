import type messages from "../../messages/en.json";

declare module "next-intl" {
  /** Makes the keys of `messages/en.json` the keys that `useTranslations` takes. */
  interface AppConfig {
    Messages: typeof messages;
  }
}
