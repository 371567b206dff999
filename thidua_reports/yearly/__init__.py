"""What happens once a period: a workspace is begun from nothing or from an earlier one."""
