package fr.sons.web.security;

import fr.sons.kernel.Actor;

/** Finds the person behind a login. */
interface ActorDirectory {

    /** @throws fr.sons.kernel.NotFound when no active account has this login */
    Actor actor(String login);
}
