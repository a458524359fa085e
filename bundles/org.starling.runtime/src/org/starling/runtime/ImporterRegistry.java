package org.starling.runtime;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.starling.runtime.internal.Messages;
import org.starling.tables.rows.RowFormat;

/** The formats of tables of the extension point {@value #POINT}; see {@link Contributions}. Thread-safe. */
public final class ImporterRegistry {

	/** Id of the extension point. */
	public static final String POINT = "org.starling.runtime.importers";

	private static final class Holder {
		static final ImporterRegistry INSTANCE = new ImporterRegistry(Platform.getExtensionRegistry(), ILog.of(ImporterRegistry.class));
	}

	private final Contributions<RowFormat> contributions;

	/** The one of the running platform, made when it is first asked for; wherever a table is read, it counts. */
	public static ImporterRegistry platform() {
		return Holder.INSTANCE;
	}

	/** @param log receives one entry for each format that fails */
	public ImporterRegistry(IExtensionRegistry extensions, ILog log) {
		contributions = new Contributions<>(new Contributions.Point<>(POINT, "org.starling.runtime", Messages.ImporterRegistry_importer, RowFormat.class,
				RowFormat::id), extensions, log);
	}

	/** Those that work. Loads the classes of all plug-ins at the first call. */
	public List<RowFormat> formats() {
		return contributions.working();
	}

	/** Those that do not work. Loads the classes of all plug-ins at the first call. */
	public List<BrokenExtension> broken() {
		return contributions.broken();
	}
}
