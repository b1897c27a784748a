package org.netralitas.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * A name node and a data node, until the process is ended. A process of its own, because a data
 * node insists on Hadoop's own local file system, and sessions here have a plainer one.
 */
final class HdfsNodes {
  static final String READY = "ready ";

  private HdfsNodes() {}

  public static void main(String[] args) throws Exception {
    Configuration conf = new HdfsConfiguration();
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, args[0]);
    conf.set("dfs.replication", "1");
    MiniDFSCluster cluster = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    cluster.waitActive();
    System.out.println(READY + cluster.getURI());
    // Ends with the process that started it: its end closes the pipe.
    int end = System.in.read();
    cluster.shutdown();
    System.exit(Math.max(end, 0));
  }
}
