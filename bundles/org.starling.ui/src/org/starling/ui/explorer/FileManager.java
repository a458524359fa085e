package org.starling.ui.explorer;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** The desktop's window of folders and files. */
final class FileManager {

	/** Opens the folder of a file, with the file selected; on a worker thread. False when the desktop has nothing that does so. */
	static boolean select(Path file) {
		boolean windows = Platform.OS.isWindows();
		List<String> command = windows ? List.of("explorer.exe", "/select," + file) //$NON-NLS-1$ //$NON-NLS-2$
				: Platform.OS.isMac() ? List.of("open", "-R", file.toString()) //$NON-NLS-1$ //$NON-NLS-2$
						: List.of("dbus-send", "--session", "--print-reply", "--reply-timeout=5000", "--dest=org.freedesktop.FileManager1", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
								"/org/freedesktop/FileManager1", "org.freedesktop.FileManager1.ShowItems", "array:string:" + uri(file), "string:"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		try {
			int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
			return code == 0 || windows; // Windows answers 1 when it opened the folder
		} catch (IOException e) {
			ILog.of(FileManager.class).info(command.getFirst() + " can't be started", e); //$NON-NLS-1$
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/** Where a list of several is meant, commas stand between them. */
	private static String uri(Path file) {
		return file.toUri().toString().replace(",", "%2C"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private FileManager() {
	}
}
