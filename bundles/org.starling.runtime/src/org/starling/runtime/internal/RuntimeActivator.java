package org.starling.runtime.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Lets the engines' log messages reach the workbench's log for as long as this bundle is active. */
public final class RuntimeActivator implements BundleActivator {

	private EngineLogBridge bridge;

	@Override
	public void start(BundleContext context) {
		bridge = EngineLogBridge.install(context);
	}

	@Override
	public void stop(BundleContext context) {
		bridge.close();
	}
}
