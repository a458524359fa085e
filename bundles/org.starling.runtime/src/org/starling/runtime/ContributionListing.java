package org.starling.runtime;

import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;
import org.starling.runtime.internal.Messages;

/**
 * A headless application that prints what an extension point has in this installation, and what is broken with its cause, so that a
 * plug-in author sees whether a plug-in has arrived. Its exit code is 1 when one is broken.
 */
public abstract class ContributionListing implements IApplication {

	private static final Integer SOME_BROKEN = 1;

	/** A line for each that works. */
	protected abstract List<String> working();

	/** Those that do not work; asked for behind {@link #working}. */
	protected abstract List<BrokenExtension> broken();

	@Override
	public final Object start(IApplicationContext context) {
		context.applicationRunning();
		InstalledPlugins.load();
		working().forEach(System.out::println);
		List<BrokenExtension> broken = broken();
		broken.forEach(b -> System.out.println(NLS.bind(Messages.ContributionListing_broken, new Object[] { b.id(), b.contributor(), b.reason() })));
		return broken.isEmpty() ? IApplication.EXIT_OK : SOME_BROKEN;
	}

	@Override
	public final void stop() {
		// ends by itself within milliseconds
	}
}
