package org.starling.runtime.internal;

import java.util.List;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.starling.chart.export.ChartFormats;
import org.starling.runtime.ChartFormatRegistry;
import org.starling.runtime.ImporterRegistry;
import org.starling.tables.rows.RowFormats;

/** Lets the engines' log messages reach the workbench's log, tables be read and figures be
 * exported by plug-ins, for as long as this bundle is active. */
public final class RuntimeActivator implements BundleActivator {

	private EngineLogBridge bridge;

	@Override
	public void start(BundleContext context) {
		bridge = EngineLogBridge.install(context);
		RowFormats.use(() -> ImporterRegistry.platform().formats());
		ChartFormats.use(() -> ChartFormatRegistry.platform().formats());
	}

	@Override
	public void stop(BundleContext context) {
		bridge.close();
		RowFormats.use(List::of);
		ChartFormats.use(List::of);
	}
}
