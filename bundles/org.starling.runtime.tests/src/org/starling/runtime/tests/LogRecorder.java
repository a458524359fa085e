package org.starling.runtime.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Hears what reaches the Eclipse log. */
final class LogRecorder implements ILogListener, AutoCloseable {

	private final List<IStatus> heard = new CopyOnWriteArrayList<>();

	LogRecorder() {
		Platform.addLogListener(this);
	}

	@Override
	public void logging(IStatus status, String plugin) {
		heard.add(status);
	}

	List<IStatus> with(String text) {
		return heard.stream().filter(s -> s.getMessage().contains(text)).toList();
	}

	@Override
	public void close() {
		Platform.removeLogListener(this);
	}
}
