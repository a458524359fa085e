package org.starling.runtime.internal;

import java.util.List;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.starling.runtime.ImporterRegistry;
import org.starling.tables.rows.RowFormats;

/** Lets the engines' log messages reach the workbench's log, and tables be read by importers of plug-ins, for as long as this bundle is active. */
public final class RuntimeActivator implements BundleActivator {

	private EngineLogBridge bridge;

	@Override
	public void start(BundleContext context) {
		bridge = EngineLogBridge.install(context);
		RowFormats.use(() -> ImporterRegistry.platform().formats());
	}

	@Override
	public void stop(BundleContext context) {
		bridge.close();
		RowFormats.use(List::of);
	}
}
