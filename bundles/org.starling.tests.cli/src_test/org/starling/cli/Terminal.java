package org.starling.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands in this process and keeps what they print. */
final class Terminal {

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();

	int run(Object... arguments) {
		out.getBuffer().setLength(0);
		err.getBuffer().setLength(0);
		String[] texts = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
		return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), texts);
	}

	String out() {
		return out.toString();
	}

	String err() {
		return err.toString();
	}
}
