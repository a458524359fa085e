package org.starling.ode.solvers.internal.lu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is made once and kept for the whole process while it is among the most recently used. Thread-safe. */
public final class RecentlyUsed<K, V> {

	private static final int KEPT = 64;

	private final Function<K, V> make;
	private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > KEPT;
		}
	};

	public RecentlyUsed(Function<K, V> make) {
		this.make = make;
	}

	public synchronized V get(K key) {
		return kept.computeIfAbsent(key, make);
	}
}
