package org.starling.sdk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a plug-in adds. */
public enum PluginKind {

	/** an ODE solver, extension point {@code org.starling.runtime.odeSolvers} */
	SOLVER("an ODE solver", "Provider.java", "Method.java", "ContractTest.java");

	private final String title;
	private final List<String> classes;

	PluginKind(String title, String... classes) {
		this.title = title;
		this.classes = List.of(classes);
	}

	/** For a person: "an ODE solver". */
	public String title() {
		return title;
	}

	/** As the command line takes it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The folder of its templates, as a resource. */
	String folder() {
		return "templates/" + id() + "/";
	}

	/** Files of Java classes; tests end in {@code Test.java} and have a fixed name, others begin with that of the plug-in. */
	Stream<String> classes() {
		return classes.stream();
	}
}
