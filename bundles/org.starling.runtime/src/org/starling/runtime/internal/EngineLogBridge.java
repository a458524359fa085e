package org.starling.runtime.internal;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Forwards what our engines log through {@link System.Logger} (whose default backend is java.util.logging) to the Eclipse
 * log, under the name of the engine's bundle. Messages below INFO stay out.
 */
final class EngineLogBridge extends Handler {

	private static final String ENGINES = "org.starling";

	/** Kept so that the logger with our handler is not collected. */
	private final Logger logger = Logger.getLogger(ENGINES);
	private final boolean usedParents = logger.getUseParentHandlers();
	private final Bundle fallback;
	private final SimpleFormatter formatter = new SimpleFormatter();

	private EngineLogBridge(BundleContext context) {
		fallback = context.getBundle();
		setLevel(Level.INFO);
	}

	static EngineLogBridge install(BundleContext context) {
		EngineLogBridge bridge = new EngineLogBridge(context);
		bridge.logger.addHandler(bridge);
		bridge.logger.setUseParentHandlers(false);
		return bridge;
	}

	@Override
	public void publish(LogRecord message) {
		if (isLoggable(message)) {
			Bundle bundle = bundleOf(message.getLoggerName());
			ILog.of(bundle).log(new Status(severity(message.getLevel()), bundle.getSymbolicName(),
					formatter.formatMessage(message), message.getThrown()));
		}
	}

	@Override
	public void flush() {
		// the Eclipse log keeps no messages back
	}

	@Override
	public void close() {
		logger.removeHandler(this);
		logger.setUseParentHandlers(usedParents);
	}

	private static int severity(Level level) {
		int value = level.intValue();
		if (value >= Level.SEVERE.intValue()) {
			return IStatus.ERROR;
		}
		return value >= Level.WARNING.intValue() ? IStatus.WARNING : IStatus.INFO;
	}

	/** The bundle whose name is the longest beginning of the logger's name. */
	private Bundle bundleOf(String loggerName) {
		for (String name = loggerName; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
			Bundle bundle = Platform.getBundle(name);
			if (bundle != null) {
				return bundle;
			}
		}
		return fallback;
	}
}
