package fr.sons.notification.api;

import java.util.Optional;

/** Which messages are meant. @param text in the subject or in the recipient's name */
public record MessageFilter(Optional<MessageState> state, Optional<String> text) {}
