package org.starling.runtime;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.starling.chart.export.ChartFormat;
import org.starling.runtime.internal.Messages;

/** The formats of charts of the extension point {@value #POINT}; see {@link Contributions}. Thread-safe. */
public final class ChartFormatRegistry {

	/** Id of the extension point. */
	public static final String POINT = "org.starling.runtime.chartExporters";

	private static final class Holder {
		static final ChartFormatRegistry INSTANCE = new ChartFormatRegistry(Platform.getExtensionRegistry(), ILog.of(ChartFormatRegistry.class));
	}

	private final Contributions<ChartFormat> contributions;

	/** The one of the running platform, made when it is first asked for; wherever a figure is exported, it counts. */
	public static ChartFormatRegistry platform() {
		return Holder.INSTANCE;
	}

	/** @param log receives one entry for each format that fails */
	public ChartFormatRegistry(IExtensionRegistry extensions, ILog log) {
		contributions = new Contributions<>(new Contributions.Point<>(POINT, "org.starling.runtime", Messages.ChartFormatRegistry_exporter, ChartFormat.class,
				ChartFormat::id), extensions, log);
	}

	/** Those that work. Loads the classes of all plug-ins at the first call. */
	public List<ChartFormat> formats() {
		return contributions.working();
	}

	/** Those that do not work. Loads the classes of all plug-ins at the first call. */
	public List<BrokenExtension> broken() {
		return contributions.broken();
	}
}
