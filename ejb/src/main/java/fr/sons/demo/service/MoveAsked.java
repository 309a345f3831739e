package fr.sons.demo.service;

/** News: a move of the clock was asked for and saved. */
record MoveAsked() {}
