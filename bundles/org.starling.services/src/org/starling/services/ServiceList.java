package org.starling.services;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The services of one kind: at first those of the class path, in the workbench those that the platform names by {@link #use}. Asked for when they are
 * first needed, then kept. Thread-safe.
 *
 * @param <S> the kind
 */
public final class ServiceList<S> {

	private final UnaryOperator<List<S>> accepted;
	private Supplier<List<S>> source;
	private List<S> services;

	/**
	 * @param source   where they come from until {@link #use} names another place
	 * @param accepted what is made of the services of a source, such as our own before them and without those that clash
	 */
	public ServiceList(Supplier<List<S>> source, UnaryOperator<List<S>> accepted) {
		this.source = source;
		this.accepted = accepted;
	}

	/** All that are accepted; loads the classes of all plug-ins at the first call. */
	public synchronized List<S> all() {
		if (services == null) {
			services = List.copyOf(accepted.apply(source.get()));
		}
		return services;
	}

	/** Where they come from now; asked at the next {@link #all}. */
	public synchronized void use(Supplier<List<S>> other) {
		source = other;
		services = null;
	}
}
