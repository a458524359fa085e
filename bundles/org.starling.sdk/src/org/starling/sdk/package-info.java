/** For authors of plug-ins: projects that are complete from the first moment on, and the folder where plug-ins are installed. */
package org.starling.sdk;
