// keycloak-connect lists chromedriver for its own tests; nothing here needs a browser driver.
